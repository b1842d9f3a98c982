package io.smartasync.examples.pipeline;

/**
 * What the command line asks for.
 *
 * @param photos how many photos there are
 * @param isAsync whether to run the asynchronous doors as well
 * @param isHelp whether to explain the options and stop
 */
record Options(int photos, boolean isAsync, boolean isHelp) {

  static final String USAGE =
      """
      Usage: pipeline [--async] [--photos N]

        --async     after the synchronous run, run the same methods through their
                    asynchronous doors, concurrently, and compare the times
        --photos N  how many photos to archive, 1 to 10000; 40 if not given
        --help      explain this
      """;

  private static final int DEFAULT_PHOTOS = 40;
  private static final int MOST_PHOTOS = 10_000;

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException if it asks for something else; the message is for the user
   */
  static Options parse(String... arguments) {
    int photos = DEFAULT_PHOTOS;
    boolean isAsync = false;
    boolean isHelp = false;
    for (int i = 0; i < arguments.length; i++) {
      switch (arguments[i]) {
        case "--async" -> isAsync = true;
        case "--help" -> isHelp = true;
        case "--photos" -> {
          i++;
          photos = count(i < arguments.length ? arguments[i] : "");
        }
        default ->
            throw new IllegalArgumentException(
                "unknown option " + arguments[i] + "; see pipeline --help");
      }
    }
    return new Options(photos, isAsync, isHelp);
  }

  private static int count(String number) {
    if (number.matches("\\d{1,5}")) {
      int count = Integer.parseInt(number);
      if (count >= 1 && count <= MOST_PHOTOS) {
        return count;
      }
    }
    throw new IllegalArgumentException(
        "--photos takes a number from 1 to " + MOST_PHOTOS + ", not '" + number + "'");
  }
}
