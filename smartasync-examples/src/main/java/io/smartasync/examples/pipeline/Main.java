package io.smartasync.examples.pipeline;

import io.smartasync.Async;
import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.logging.LogManager;
import org.jspecify.annotations.Nullable;

/** The command line of the pipeline. */
public final class Main {

  /** How long the REST API takes to answer, as one at a distance would. */
  private static final Duration API_LATENCY = Duration.ofMillis(20);

  private static final int MOST_BYTES = 2 * 1024 * 1024;

  private static final Duration CLEAN_UP_TIME = Duration.ofSeconds(30);

  private final PrintStream out;
  private final PrintStream err;
  private final boolean isTerminal;
  private final StopSignal stop;

  /**
   * A command line.
   *
   * @param out where it says what it did
   * @param err where it says, in one line, what went wrong
   * @param isTerminal whether somebody watches {@code out}
   * @param stop stops it
   */
  Main(PrintStream out, PrintStream err, boolean isTerminal, StopSignal stop) {
    this.out = out;
    this.err = err;
    this.isTerminal = isTerminal;
    this.stop = stop;
  }

  /**
   * Runs the pipeline and exits: with 0 if all went well, 1 if anything failed, 2 if the command
   * line is wrong.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String... arguments) {
    // What the libraries log is for their developers; the user gets one line.
    LogManager.getLogManager().reset();
    StopSignal stop = new StopSignal();
    Thread cleanUp = new Thread(stopping(Thread.currentThread(), stop));
    Runtime.getRuntime().addShutdownHook(cleanUp);
    int status = new Main(System.out, System.err, isTerminal(), stop).run(arguments);
    try {
      Runtime.getRuntime().removeShutdownHook(cleanUp);
    } catch (IllegalStateException e) {
      return; // Ctrl-C: the exit is under way
    }
    System.exit(status);
  }

  /** On Ctrl-C: the interrupted wait cancels what it waits for, and everything is cleaned up. */
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

  /** The build starts the program with the console of the base module, which is null elsewhere. */
  @SuppressWarnings("SystemConsoleNull")
  private static boolean isTerminal() {
    return System.console() != null;
  }

  /** Starts the servers and runs the pipeline on them; returns the exit code. */
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
          out.println("Starting a REST API, S3 and PostgreSQL on loopback");
          try (Servers servers = Servers.start(options.photos(), MOST_BYTES, API_LATENCY)) {
            work(servers.endpoints(), options.timeouts(), options.driver(), options.isAsync());
          }
        });
  }

  /** Runs the pipeline on servers that are there; returns the exit code. */
  int run(Endpoints endpoints, Timeouts timeouts, Driver driver, boolean isAsync) {
    return exitCode(() -> work(endpoints, timeouts, driver, isAsync));
  }

  private void work(Endpoints endpoints, Timeouts timeouts, Driver driver, boolean isAsync)
      throws IOException {
    try (Clients clients = Clients.of(endpoints, timeouts, driver);
        WorkDirectory directory = WorkDirectory.create()) {
      Pipeline pipeline = new Pipeline(clients, directory, out, isTerminal);
      stop.run(
          () ->
              Async.<@Nullable Void, IOException>withDeadline(
                  timeouts.whole(),
                  () -> {
                    work(pipeline, isAsync);
                    return null;
                  }));
    }
  }

  private void work(Pipeline pipeline, boolean isAsync) throws IOException {
    Duration synchronous = pipeline.run(Door.SYNCHRONOUS);
    if (isAsync) {
      Duration asynchronous = pipeline.run(Door.ASYNCHRONOUS);
      out.printf(
          "Synchronous %d ms, asynchronous %d ms%n",
          synchronous.toMillis(), asynchronous.toMillis());
    }
  }

  /** Does the work; says in one line what went wrong, if anything did. */
  int exitCode(StopSignal.Work work) {
    try {
      work.run();
      return 0;
    } catch (IOException | RuntimeException e) {
      err.println("pipeline: " + Failures.describe(e));
      return 1;
    }
  }
}
