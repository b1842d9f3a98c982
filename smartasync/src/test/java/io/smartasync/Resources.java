package io.smartasync;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The resources that this process holds. */
final class Resources {

  private static final Path OPEN_FILES = Path.of("/proc/self/fd");

  private Resources() {}

  /**
   * Returns the reachable bytes: the minimum of several measurements, because other threads
   * allocate.
   */
  static long usedHeap() {
    long least = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      System.gc();
      Runtime runtime = Runtime.getRuntime();
      least = Math.min(least, runtime.totalMemory() - runtime.freeMemory());
    }
    return least;
  }

  static int platformThreads() {
    return Thread.getAllStackTraces().size();
  }

  /** Returns the number of open sockets if the system has {@code /proc}, otherwise 0. */
  static int openSockets() {
    if (!Files.isDirectory(OPEN_FILES)) {
      return 0;
    }
    try (Stream<Path> open = Files.list(OPEN_FILES)) {
      return (int) open.filter(Resources::isSocket).count();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static boolean isSocket(Path file) {
    try {
      return Files.readSymbolicLink(file).toString().startsWith("socket:");
    } catch (IOException e) {
      return false; // closed meanwhile
    }
  }
}
