package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * The pipeline of the README, written in five ways in the module whole-job. Each way runs in a
 * process that has the class path of that module, on servers in another process.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class WholeJobBenchmark {

  private static final String PACKAGE = "io.smartasync.benchmarks.job.";

  /** All ways have the same heap, so that their peaks can be compared. */
  private static final List<String> OPTIONS =
      List.of(
          "-Xms64m",
          "-Xmx256m",
          "--enable-native-access=ALL-UNNAMED",
          "-XX:+IgnoreUnrecognizedVMOptions",
          "--sun-misc-unsafe-memory-access=allow");

  /** The number of photos. */
  @Param("400")
  public int photos;

  private @Nullable Process servers;
  private String addresses = "";

  /** The counters reported besides the time. */
  @AuxCounters(AuxCounters.Type.EVENTS)
  @State(Scope.Thread)
  public static class Counters {
    /** The time of the job. */
    public double wallMillis;

    /** The CPU time of the job. */
    public double cpuMillis;

    /** The most of the heap that was in use, garbage included. */
    public double heapMiB;

    /** The lines of code that the author writes. */
    public double lines;

    /** Reads what the process of a way prints. */
    void read(String costs) {
      String[] numbers = costs.split(" ", -1);
      wallMillis = Double.parseDouble(numbers[0]);
      cpuMillis = Double.parseDouble(numbers[1]);
      heapMiB = Double.parseDouble(numbers[2]);
      lines = Double.parseDouble(numbers[3]);
    }
  }

  /** Starts the servers. */
  @Setup
  public void startServers() throws IOException {
    Process process = start("JobServers", Integer.toString(photos));
    servers = process;
    addresses = firstLine(process);
  }

  @Benchmark
  @Contender(value = "SmartAsync, asynchronous methods", role = Role.SMART_ASYNC)
  public String smartAsynchronous(Counters counters) throws IOException, InterruptedException {
    return run("SMART_ASYNCHRONOUS", counters);
  }

  @Benchmark
  @Contender(value = "SmartAsync, synchronous methods one by one", role = Role.SMART_ASYNC)
  public String smartSynchronous(Counters counters) throws IOException, InterruptedException {
    return run("SMART_SYNCHRONOUS", counters);
  }

  @Benchmark
  @Contender(value = "synchronous libraries one by one", role = Role.YARDSTICK)
  public String oneByOne(Counters counters) throws IOException, InterruptedException {
    return run("ONE_BY_ONE", counters);
  }

  @Benchmark
  @Contender(
      value = "synchronous libraries, virtual threads and a semaphore",
      role = Role.YARDSTICK)
  public String virtualThreads(Counters counters) throws IOException, InterruptedException {
    return run("VIRTUAL_THREADS", counters);
  }

  @Benchmark
  @Contender(value = "asynchronous libraries by hand, futures", role = Role.YARDSTICK)
  public String futures(Counters counters) throws IOException, InterruptedException {
    return run("FUTURES", counters);
  }

  @Benchmark
  @Contender(value = "Reactor, Reactor Netty and R2DBC", role = Role.YARDSTICK)
  public String reactor(Counters counters) throws IOException, InterruptedException {
    return run("REACTOR", counters);
  }

  private String run(String way, Counters counters) throws IOException, InterruptedException {
    Process process = start("WholeJob", way, addresses, Integer.toString(photos));
    String costs = firstLine(process);
    int exitCode = process.waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException(way + " ended with " + exitCode);
    }
    counters.read(costs);
    return costs;
  }

  private static Process start(String main, String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(OPTIONS);
    command.addAll(List.of("-cp", BuiltClassPath.of("whole-job"), PACKAGE + main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
  }

  private static String firstLine(Process process) throws IOException {
    BufferedReader output = process.inputReader();
    String line = output.readLine();
    if (line == null) {
      throw new IOException("the process has printed nothing");
    }
    return line;
  }

  /** Stops the servers. */
  @TearDown
  public void stopServers() throws IOException, InterruptedException {
    Process running = Objects.requireNonNull(servers);
    running.getOutputStream().close();
    running.waitFor();
  }
}
