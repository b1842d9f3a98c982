package io.smartasync.examples.pipeline;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The options of the command line.
 *
 * @param photos the number of photos
 * @param shard the part of the photos that this process archives
 * @param serve the file to write in order to serve other processes, or null to archive photos
 * @param servers the servers of another process, or null to start servers
 * @param timeouts the timeouts
 * @param driver the client library for the database
 * @param isAsync whether to run the asynchronous methods too
 * @param isFlink whether to run on a Flink cluster instead
 * @param isHelp whether to print the usage and exit
 */
record Options(
    int photos,
    Shard shard,
    @Nullable Path serve,
    @Nullable Endpoints servers,
    Timeouts timeouts,
    Driver driver,
    boolean isAsync,
    boolean isFlink,
    boolean isHelp) {

  static final String USAGE =
      """
      Usage: pipeline [--async | --flink] [--r2dbc] [--photos N] [--timeout SECONDS]
                      [--deadline SECONDS] [--shard I/N] [--serve FILE | --servers ADDRESSES]

        --async              after the synchronous run, call the asynchronous twins of the
                             same methods concurrently, and compare the times
        --flink              run the asynchronous methods on an Apache Flink cluster, which
                             is started in this process
        --r2dbc              use R2DBC and Reactor for PostgreSQL instead of Vert.x
        --photos N           number of photos to archive, 1 to 10000 (default 40)
        --timeout SECONDS    timeout of each request to a server, 1 to 3600 (default 30)
        --deadline SECONDS   deadline of all requests together, 1 to 86400 (default 3600)
        --shard I/N          archive only part I of N parts of the photos, such as 2/4
        --serve FILE         only start the servers, for other processes; FILE is written
                             and has the arguments for them: java @FILE --shard 2/4
        --servers ADDRESSES  use the servers of another process; FILE has this option
        --help               print this text
      """;

  private static final int DEFAULT_PHOTOS = 40;
  private static final int MOST_PHOTOS = 10_000;
  private static final int DEFAULT_TIMEOUT = 30;
  private static final int LONGEST_TIMEOUT = 3600;
  private static final int DEFAULT_DEADLINE = 3600;
  private static final int LONGEST_DEADLINE = 86_400;
  private static final int MOST_SHARDS = 1000;
  private static final Pattern SHARD = Pattern.compile("(\\d{1,4})/(\\d{1,4})");

  /**
   * Parses the command line.
   *
   * @throws IllegalArgumentException if an option is wrong; the message is for the user
   */
  static Options parse(String... arguments) {
    int photos = DEFAULT_PHOTOS;
    int timeout = DEFAULT_TIMEOUT;
    int deadline = DEFAULT_DEADLINE;
    Shard shard = Shard.WHOLE;
    Path serve = null;
    Endpoints servers = null;
    Driver driver = Driver.VERTX;
    boolean isAsync = false;
    boolean isFlink = false;
    boolean isHelp = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--async" -> isAsync = true;
        case "--flink" -> isFlink = true;
        case "--r2dbc" -> driver = Driver.R2DBC;
        case "--help" -> isHelp = true;
        case "--photos" -> photos = number(MOST_PHOTOS, arguments, i++);
        case "--timeout" -> timeout = number(LONGEST_TIMEOUT, arguments, i++);
        case "--deadline" -> deadline = number(LONGEST_DEADLINE, arguments, i++);
        case "--shard" -> shard = shard(value(arguments, i++));
        case "--serve" -> serve = file(value(arguments, i++));
        case "--servers" -> servers = servers(value(arguments, i++));
        default ->
            throw new IllegalArgumentException(
                "unknown option " + arguments[i] + "; see pipeline --help");
      }
    }
    if (serve != null && (servers != null || !shard.isWhole() || isAsync || isFlink)) {
      throw new IllegalArgumentException(
          "--serve archives nothing: give --shard, --servers, --async and --flink to the other"
              + " processes");
    }
    if (isFlink && isAsync) {
      throw new IllegalArgumentException("--flink runs the asynchronous methods: omit --async");
    }
    Timeouts timeouts = Timeouts.of(Duration.ofSeconds(deadline), Duration.ofSeconds(timeout));
    return new Options(photos, shard, serve, servers, timeouts, driver, isAsync, isFlink, isHelp);
  }

  /** Returns the number that follows an option. */
  private static int number(int most, String[] arguments, int option) {
    String given = value(arguments, option);
    if (given.matches("\\d{1,5}")) {
      int number = Integer.parseInt(given);
      if (number >= 1 && number <= most) {
        return number;
      }
    }
    throw new IllegalArgumentException(
        arguments[option] + " takes a number from 1 to " + most + ", not '" + given + "'");
  }

  private static Shard shard(String given) {
    Matcher parts = SHARD.matcher(given);
    if (parts.matches()) {
      int number = Integer.parseInt(parts.group(1));
      int count = Integer.parseInt(parts.group(2));
      if (number >= 1 && number <= count && count <= MOST_SHARDS) {
        return new Shard(number, count);
      }
    }
    throw new IllegalArgumentException(
        "--shard takes a part and the number of all parts, from 1/1 to "
            + MOST_SHARDS
            + "/"
            + MOST_SHARDS
            + ", such as 2/4, not '"
            + given
            + "'");
  }

  private static Path file(String given) {
    try {
      if (!given.isEmpty()) {
        return Path.of(given);
      }
    } catch (InvalidPathException e) {
      // The message below describes it.
    }
    throw new IllegalArgumentException("--serve takes the name of a file, not '" + given + "'");
  }

  private static Endpoints servers(String given) {
    try {
      return Endpoints.parse(given);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IllegalArgumentException(
          "--servers takes the addresses in the file that --serve writes, not '" + given + "'", e);
    }
  }

  /** Returns the text that follows an option, or an empty text. */
  private static String value(String[] arguments, int option) {
    return option + 1 < arguments.length ? arguments[option + 1] : "";
  }
}
