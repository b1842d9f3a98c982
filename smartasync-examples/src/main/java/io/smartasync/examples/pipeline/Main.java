package io.smartasync.examples.pipeline;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.PrintStream;
import java.time.Duration;

/** The command line of the pipeline. */
public final class Main {

  /** How long the REST API takes to answer, as one at a distance would. */
  private static final Duration API_LATENCY = Duration.ofMillis(20);

  private static final Duration CLEAN_UP_TIME = Duration.ofSeconds(10);

  private Main() {}

  /**
   * Runs the pipeline and exits: with 0 if all went well, 1 if anything failed, 2 if the command
   * line is wrong.
   *
   * @param arguments see {@code --help}
   */
  public static void main(String... arguments) {
    Thread cleanUp = new Thread(interruption(Thread.currentThread()));
    Runtime.getRuntime().addShutdownHook(cleanUp);
    int status = run(System.out, System.err, isTerminal(), arguments);
    try {
      Runtime.getRuntime().removeShutdownHook(cleanUp);
    } catch (IllegalStateException e) {
      return; // Ctrl-C: the exit is under way
    }
    System.exit(status);
  }

  /** On Ctrl-C: the interrupted wait cancels what it waits for, and everything is cleaned up. */
  private static Runnable interruption(Thread main) {
    return () -> {
      main.interrupt();
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

  static int run(PrintStream out, PrintStream err, boolean isTerminal, String... arguments) {
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
    out.println("Starting a REST API, S3 and PostgreSQL on loopback");
    try (Servers servers = Servers.start(options.photos(), API_LATENCY)) {
      return run(servers, out, err, isTerminal, options.isAsync());
    } catch (Exception e) {
      err.println("pipeline: cannot start or stop the servers: " + Failures.describe(e));
      return 1;
    }
  }

  /** Runs the pipeline on servers that are there. */
  static int run(
      Servers servers, PrintStream out, PrintStream err, boolean isTerminal, boolean isAsync) {
    try (Clients clients = Clients.of(servers);
        WorkDirectory directory = WorkDirectory.create()) {
      Pipeline pipeline = new Pipeline(clients, directory, out, isTerminal);
      Duration synchronous = pipeline.runSynchronously();
      if (isAsync) {
        Duration asynchronous = pipeline.runAsynchronously();
        out.printf(
            "Synchronous %d ms, asynchronous %d ms%n",
            synchronous.toMillis(), asynchronous.toMillis());
      }
      return 0;
    } catch (Exception e) {
      err.println("pipeline: " + Failures.describe(e));
      return 1;
    }
  }
}
