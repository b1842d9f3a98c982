package io.smartasync.testing;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinWorkerThread;
import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.function.Executable;

/** Runs a test on the thread of its context, while the thread of JUnit waits. */
final class ContextThread {

  private ContextThread() {}

  /**
   * Runs the test and throws what it throws. An interrupt of the calling thread, by a timeout of
   * JUnit for instance, interrupts the test.
   */
  static void run(CallContext context, Executable test) throws Throwable {
    switch (context) {
      case PLATFORM_THREAD, ASYNCHRONOUS_TWIN -> {
        if (isPlainPlatformThread(Thread.currentThread())) {
          test.execute();
        } else {
          on(task -> Thread.ofPlatform().name("platform-thread-of-test").start(task), test);
        }
      }
      case VIRTUAL_THREAD ->
          on(task -> Thread.ofVirtual().name("virtual-thread-of-test").start(task), test);
      case FORK_JOIN_WORKER -> {
        try (ForkJoinPool pool = new ForkJoinPool(1)) {
          on(pool, test);
        }
      }
      case EVENT_LOOP -> {
        try (EventLoop loop = EventLoop.start()) {
          on(loop, test);
        }
      }
    }
  }

  private static boolean isPlainPlatformThread(Thread thread) {
    return !thread.isVirtual()
        && !(thread instanceof ForkJoinWorkerThread)
        && !(thread instanceof EventLoopThread);
  }

  private static void on(Executor executor, Executable test) throws Throwable {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    FutureTask<@Nullable Throwable> outcome =
        new FutureTask<>(
            () -> {
              Thread.currentThread().setContextClassLoader(loader);
              return thrownBy(test);
            });
    executor.execute(outcome);
    Throwable thrown;
    try {
      thrown = outcome.get();
    } catch (InterruptedException e) {
      outcome.cancel(true);
      throw e;
    } catch (ExecutionException e) {
      thrown = e.getCause();
    }
    if (thrown != null) {
      throw thrown;
    }
  }

  private static @Nullable Throwable thrownBy(Executable test) {
    try {
      test.execute();
      return null;
    } catch (Throwable thrown) {
      return thrown;
    }
  }
}
