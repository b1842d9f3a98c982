package io.smartasync.benchmarks.cold;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A program that makes one call.
 *
 * @param options the options of its JVM, with its class path
 * @param main its main class
 * @param call the call
 */
record Program(List<String> options, Class<?> main, FirstCall call) {

  /**
   * What a run of a program took.
   *
   * @param wallMillis from its start to its end
   * @param cpuMillis the CPU time; NaN on other systems than Linux
   */
  record Run(double wallMillis, double cpuMillis) {}

  Run run() throws IOException, InterruptedException {
    double cpu = ChildTime.millis();
    long start = System.nanoTime();
    start(List.of());
    return new Run((System.nanoTime() - start) / 1e6, ChildTime.millis() - cpu);
  }

  /** Runs the program with an AOT cache, which is made by another run, one that has to wait. */
  Program withAotCache(Path cache) throws IOException, InterruptedException {
    start(List.of("-XX:AOTCacheOutput=" + cache, Operation.TRAINING));
    if (!Files.exists(cache)) {
      throw new IOException("the JVM has not made " + cache);
    }
    List<String> more = new ArrayList<>(options);
    more.add("-XX:AOTCache=" + cache);
    return new Program(more, main, call);
  }

  /** Returns how many classes the program loads. */
  long classes(Path log) throws IOException, InterruptedException {
    start(List.of("-Xlog:class+load:file=" + log));
    try (Stream<String> lines = Files.lines(log)) {
      return lines.filter(line -> line.contains(" source: ")).count();
    }
  }

  private void start(List<String> more) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(more);
    command.addAll(options);
    command.add(main.getName());
    command.add(call.name());
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IOException(main.getSimpleName() + " failed: " + output);
    }
  }
}
