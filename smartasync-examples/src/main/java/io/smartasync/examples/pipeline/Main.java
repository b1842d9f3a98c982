package io.smartasync.examples.pipeline;

import io.smartasync.Async;
import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.ServiceLoader;
import java.util.logging.LogManager;

/** The command line of the pipeline. */
public final class Main {

  /** The latency of the REST API, as if it were remote. */
  private static final Duration API_LATENCY = Duration.ofMillis(20);

  private static final int MOST_BYTES = 2 * 1024 * 1024;

  /** More than the connections, the libraries' jar files and a margin. */
  private static final int OPEN_FILES = 512;

  private static final Duration CLEAN_UP_TIME = Duration.ofSeconds(30);

  private final PrintStream out;
  private final PrintStream err;
  private final boolean isTerminal;
  private final StopSignal stop;

  /**
   * Creates a command line.
   *
   * @param out the stream for progress and results
   * @param err the stream for the line that describes a failure
   * @param isTerminal whether {@code out} is a terminal
   * @param stop stops the pipeline
   */
  Main(PrintStream out, PrintStream err, boolean isTerminal, StopSignal stop) {
    this.out = out;
    this.err = err;
    this.isTerminal = isTerminal;
    this.stop = stop;
  }

  /**
   * Runs the pipeline and exits with 0 on success, 1 on failure, or 2 if the command line is wrong.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String... arguments) {
    // The logs of the libraries are for developers; the user gets one line.
    LogManager.getLogManager().reset();
    StopSignal stop = new StopSignal();
    Thread cleanUp = new Thread(stopping(Thread.currentThread(), stop));
    Runtime.getRuntime().addShutdownHook(cleanUp);
    int status = new Main(System.out, System.err, isTerminal(), stop).run(arguments);
    try {
      Runtime.getRuntime().removeShutdownHook(cleanUp);
    } catch (IllegalStateException e) {
      return; // Ctrl-C: the JVM is exiting already
    }
    System.exit(status);
  }

  /**
   * On Ctrl-C, interrupts the work, which cancels what it waits for, and waits for the clean-up.
   */
  private static Runnable stopping(Thread main, StopSignal stop) {
    return () -> {
      stop.stop();
      try {
        main.join(CLEAN_UP_TIME);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    };
  }

  /** The build selects the console of the base module, which is null if this is no terminal. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }

  /** Starts the servers and runs the pipeline on them. Returns the exit code. */
  int run(String... arguments) {
    Options options;
    try {
      options = Options.parse(arguments);
    } catch (IllegalArgumentException e) {
      err.println("pipeline: " + e.getMessage());
      return 2;
    }
    if (options.isHelp()) {
      out.print(Options.USAGE);
      return 0;
    }
    return exitCode(
        () -> {
          OpenFiles.require(OPEN_FILES);
          if (options.servers() == null) {
            runWithServers(options);
          } else {
            work(options, options.servers());
          }
        });
  }

  /** Runs the pipeline on servers that are running. Returns the exit code. */
  int run(Endpoints endpoints, Timeouts timeouts, Driver driver, boolean isAsync) {
    return exitCode(
        () ->
            work(endpoints, timeouts, driver, Shard.WHOLE, pipeline -> compare(pipeline, isAsync)));
  }

  private void runWithServers(Options options) throws IOException {
    out.println("Starting a REST API, S3 and PostgreSQL on loopback");
    try (Servers servers = new Servers(options.photos(), MOST_BYTES, API_LATENCY)) {
      stop.run(() -> servers.start(options.isAsync() ? 2 : 1));
      if (options.serve() != null) {
        createTable(servers.endpoints(), options);
        serve(servers.endpoints(), options.serve());
      } else {
        if (!options.shard().isWhole()) {
          createTable(servers.endpoints(), options);
        }
        work(options, servers.endpoints());
      }
    }
  }

  /** A process that archives a part leaves the rows of the others alone, and creates no table. */
  private void createTable(Endpoints endpoints, Options options) throws IOException {
    try (Clients clients = Clients.of(endpoints, options.timeouts(), options.driver())) {
      stop.run(() -> clients.archive().reset());
    }
  }

  /** Waits until the process is stopped, which is not a failure here. */
  private void serve(Endpoints endpoints, Path file) throws IOException {
    try {
      String command = ArgumentFile.write(file, endpoints);
      out.println("Serving until Ctrl-C. In another terminal: " + command + " --shard 1/4");
      out.flush();
      stop.run(StopSignal::await);
    } catch (InterruptedIOException e) {
      if (!stop.isStopped()) {
        throw e;
      }
      out.println("Stopping the servers");
    } finally {
      Files.deleteIfExists(file);
    }
  }

  private void work(Options options, Endpoints endpoints) throws IOException {
    work(
        endpoints,
        options.timeouts(),
        options.driver(),
        options.shard(),
        pipeline -> {
          if (options.isFlink()) {
            pipeline.run(
                cluster(),
                directory ->
                    ArchiverSettings.of(
                        endpoints, options.driver(), options.timeouts().api(), directory));
          } else {
            compare(pipeline, options.isAsync());
          }
        });
  }

  private static Cluster cluster() throws IOException {
    return ServiceLoader.load(Cluster.class)
        .findFirst()
        .orElseThrow(
            () ->
                new IOException(
                    "Flink is not on the class path: run ./mvnw -q -Ppipeline,flink"
                        + " \"-Dpipeline.args=--flink ...\""));
  }

  private void work(
      Endpoints endpoints, Timeouts timeouts, Driver driver, Shard shard, PipelineWork work)
      throws IOException {
    try (Clients clients = Clients.of(endpoints, timeouts, driver);
        WorkDirectory directory = WorkDirectory.create()) {
      Pipeline pipeline = new Pipeline(clients, directory.path(), shard, out, isTerminal);
      stop.run(() -> Async.runWithDeadline(timeouts.whole(), () -> work.run(pipeline)));
    }
  }

  private void compare(Pipeline pipeline, boolean isAsync) throws IOException {
    Duration synchronous = pipeline.run(Variant.SYNCHRONOUS);
    if (isAsync) {
      Duration asynchronous = pipeline.run(Variant.ASYNCHRONOUS);
      out.printf(
          Locale.ROOT,
          "Synchronous %d ms, asynchronous %d ms%n",
          synchronous.toMillis(),
          asynchronous.toMillis());
    }
  }

  /** Does the work. Describes a failure in one line. Returns the exit code. */
  int exitCode(StopSignal.Work work) {
    try {
      work.run();
      return 0;
    } catch (IOException | RuntimeException | Error e) {
      err.println("pipeline: " + (stop.isStopped() ? StopSignal.STOPPED : Failures.describe(e)));
      return 1;
    }
  }

  /** Runs a pipeline in one of its ways. */
  @FunctionalInterface
  private interface PipelineWork {
    void run(Pipeline pipeline) throws IOException;
  }
}
