package io.smartasync.integration.types;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for the futures of libraries that bring none. */
final class Pool {

  /** How the names of the threads begin. */
  static final String THREADS = "futures-";

  static final ExecutorService EXECUTOR =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(THREADS, 0).factory());

  private Pool() {}
}
