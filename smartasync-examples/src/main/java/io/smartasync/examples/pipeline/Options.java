package io.smartasync.examples.pipeline;

import java.time.Duration;

/**
 * What the command line asks for.
 *
 * @param photos how many photos there are
 * @param timeouts how long things may take
 * @param driver the library that asks the database
 * @param isAsync whether to run the asynchronous doors as well
 * @param isHelp whether to explain the options and stop
 */
record Options(int photos, Timeouts timeouts, Driver driver, boolean isAsync, boolean isHelp) {

  static final String USAGE =
      """
      Usage: pipeline [--async] [--r2dbc] [--photos N] [--timeout SECONDS] [--deadline SECONDS]

        --async             after the synchronous run, run the same methods through their
                            asynchronous doors, concurrently, and compare the times
        --r2dbc             ask PostgreSQL through R2DBC and Reactor instead of Vert.x
        --photos N          how many photos to archive, 1 to 10000; 40 if not given
        --timeout SECONDS   how long one request to a server may take, 1 to 3600; 30 if
                            not given
        --deadline SECONDS  how long all requests together may take, 1 to 86400; 3600 if
                            not given
        --help              explain this
      """;

  private static final int DEFAULT_PHOTOS = 40;
  private static final int MOST_PHOTOS = 10_000;
  private static final int DEFAULT_TIMEOUT = 30;
  private static final int LONGEST_TIMEOUT = 3600;
  private static final int DEFAULT_DEADLINE = 3600;
  private static final int LONGEST_DEADLINE = 86_400;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if it asks for something else; the message is for the user
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

  /** The number after an option. */
  private static int number(int most, String[] arguments, int option) {
    String given = option + 1 < arguments.length ? arguments[option + 1] : "";
    if (given.matches("\\d{1,5}")) {
      int number = Integer.parseInt(given);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        "%s takes a number from 1 to %d, not '%s'".formatted(arguments[option], most, given));
  }
}
