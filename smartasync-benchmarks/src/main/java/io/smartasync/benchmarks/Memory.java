package io.smartasync.benchmarks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * The memory that a process uses, in bytes.
 *
 * @param heap the size of the reachable objects in the heap
 * @param outside the resident memory outside the heap; 0 on systems other than Linux
 */
record Memory(long heap, long outside) {

  private static final Path STATUS = Path.of("/proc/self/status");

  /** Measures the memory in use. The process must commit its whole heap at start. */
  static Memory used() {
    System.gc();
    var heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
    return new Memory(heap.getUsed(), Math.max(0, resident() - heap.getCommitted()));
  }

  private static long resident() {
    if (!Files.isReadable(STATUS)) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(STATUS)) {
      return lines
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> 1024 * Long.parseLong(line.replaceAll("\\D", "")))
          .sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
