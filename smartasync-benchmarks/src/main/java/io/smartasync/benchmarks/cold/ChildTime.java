package io.smartasync.benchmarks.cold;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The CPU time of the processes that this one has started and that have ended. */
final class ChildTime {

  private static final Path STATISTICS = Path.of("/proc/self/stat");

  /** Linux counts the time of a process in hundredths of a second for every reader. */
  private static final double MILLIS_PER_TICK = 10;

  /** The places of the two times after the name of the program, which may contain spaces. */
  private static final int USER = 13;

  private static final int SYSTEM = 14;

  private ChildTime() {}

  /** Returns the time in milliseconds, or NaN on other systems than Linux. */
  static double millis() throws IOException {
    if (!Files.isReadable(STATISTICS)) {
      return Double.NaN;
    }
    String statistics = Files.readString(STATISTICS);
    String[] fields = statistics.substring(statistics.lastIndexOf(')') + 2).split(" ", -1);
    return (Long.parseLong(fields[USER]) + Long.parseLong(fields[SYSTEM])) * MILLIS_PER_TICK;
  }
}
