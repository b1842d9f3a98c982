package io.smartasync.examples.pipeline;

import java.time.Duration;

/**
 * The options of the command line.
 *
 * @param photos the number of photos
 * @param timeouts the timeouts
 * @param driver the client library for the database
 * @param isAsync whether to run the asynchronous methods too
 * @param isHelp whether to print the usage and exit
 */
record Options(int photos, Timeouts timeouts, Driver driver, boolean isAsync, boolean isHelp) {

  static final String USAGE =
      """
      Usage: pipeline [--async] [--r2dbc] [--photos N] [--timeout SECONDS] [--deadline SECONDS]

        --async             after the synchronous run, call the asynchronous twins of the
                            same methods concurrently, and compare the times
        --r2dbc             use R2DBC and Reactor for PostgreSQL instead of Vert.x
        --photos N          number of photos to archive, 1 to 10000 (default 40)
        --timeout SECONDS   timeout of each request to a server, 1 to 3600 (default 30)
        --deadline SECONDS  deadline of all requests together, 1 to 86400 (default 3600)
        --help              print this text
      """;

  private static final int DEFAULT_PHOTOS = 40;
  private static final int MOST_PHOTOS = 10_000;
  private static final int DEFAULT_TIMEOUT = 30;
  private static final int LONGEST_TIMEOUT = 3600;
  private static final int DEFAULT_DEADLINE = 3600;
  private static final int LONGEST_DEADLINE = 86_400;

  /**
   * Parses the command line.
   *
   * @throws IllegalArgumentException if an option is wrong; the message is for the user
   */
  static Options parse(String... arguments) {
    int photos = DEFAULT_PHOTOS;
    int timeout = DEFAULT_TIMEOUT;
    int deadline = DEFAULT_DEADLINE;
    Driver driver = Driver.VERTX;
    boolean isAsync = false;
    boolean isHelp = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--async" -> isAsync = true;
        case "--r2dbc" -> driver = Driver.R2DBC;
        case "--help" -> isHelp = true;
        case "--photos" -> photos = number(MOST_PHOTOS, arguments, i++);
        case "--timeout" -> timeout = number(LONGEST_TIMEOUT, arguments, i++);
        case "--deadline" -> deadline = number(LONGEST_DEADLINE, arguments, i++);
        default ->
            throw new IllegalArgumentException(
                "unknown option " + arguments[i] + "; see pipeline --help");
      }
    }
    Timeouts timeouts = Timeouts.of(Duration.ofSeconds(deadline), Duration.ofSeconds(timeout));
    return new Options(photos, timeouts, driver, isAsync, isHelp);
  }

  /** Returns the number that follows an option. */
  private static int number(int most, String[] arguments, int option) {
    String given = option + 1 < arguments.length ? arguments[option + 1] : "";
    if (given.matches("\\d{1,5}")) {
      int number = Integer.parseInt(given);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        arguments[option] + " takes a number from 1 to " + most + ", not '" + given + "'");
  }
}
