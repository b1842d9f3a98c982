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
 * @param heap what is reachable in the heap
 * @param outside what the process holds beside the heap; 0 where the system does not tell, as only
 *     Linux does
 */
record Memory(long heap, long outside) {

  private static final Path STATUS = Path.of("/proc/self/status");

  /** To be called in a process whose whole heap is committed from the start. */
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
