package io.smartasync.integration.types;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Threads for the futures of libraries that have none of their own. */
final class Pool {

  /** The prefix of the threads' names. */
  static final String THREADS = "futures-";

  static final ExecutorService EXECUTOR =
      Executors.newCachedThreadPool(Thread.ofPlatform().daemon().name(THREADS, 0).factory());

  private Pool() {}
}
