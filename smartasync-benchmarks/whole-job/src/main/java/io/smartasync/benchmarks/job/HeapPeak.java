package io.smartasync.benchmarks.job;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;

/** Watches how much of the heap is in use, garbage included. */
final class HeapPeak implements AutoCloseable {

  private static final int MILLIS = 5;

  private final MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
  private final Thread watcher = Thread.ofPlatform().daemon().name("heap peak").start(this::watch);
  private volatile long bytes;

  private void watch() {
    try {
      while (true) {
        bytes = Math.max(bytes, memory.getHeapMemoryUsage().getUsed());
        Thread.sleep(MILLIS);
      }
    } catch (InterruptedException e) {
      // It is closed.
    }
  }

  long bytes() {
    return bytes;
  }

  @Override
  public void close() {
    watcher.interrupt();
  }
}
