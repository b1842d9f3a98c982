package io.smartasync.flink;

import static io.smartasync.Async.await;

import io.smartasync.SmartAsync;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The service of the tests. The task manager is in the same JVM, so that tests see its state in
 * static fields.
 */
public final class Numbers implements SmartNumbers, AutoCloseable {

  /** Events in their order: opened, closed, and the ends of bodies that were interrupted. */
  private static final List<String> EVENTS = new ArrayList<>();

  private static final AtomicInteger ATTEMPTS = new AtomicInteger();

  /** Released by the operation for 1. */
  private static volatile CountDownLatch first = new CountDownLatch(1);

  /** Released when the result for 1 has arrived at the end of the stream. */
  private static volatile CountDownLatch arrived = new CountDownLatch(1);

  /** Counts the operations that wait until they are interrupted. */
  private static volatile CountDownLatch waiting = new CountDownLatch(0);

  public Numbers() {
    record("opened");
  }

  /** Prepares a test. */
  static void reset(int expectedToWait) {
    synchronized (EVENTS) {
      EVENTS.clear();
    }
    ATTEMPTS.set(0);
    first = new CountDownLatch(1);
    arrived = new CountDownLatch(1);
    waiting = new CountDownLatch(expectedToWait);
  }

  static List<String> events() {
    synchronized (EVENTS) {
      return List.copyOf(EVENTS);
    }
  }

  /** Receives each result at the end of the stream. */
  static void arrived(Object result) {
    if (result.equals("number 1")) {
      arrived.countDown();
    }
  }

  static int attempts() {
    return ATTEMPTS.get();
  }

  /** Waits until the expected number of operations wait. */
  static void awaitWaiting() throws InterruptedException {
    waiting.await();
  }

  private static void record(String event) {
    synchronized (EVENTS) {
      EVENTS.add(event);
    }
  }

  /** The operation for 0 ends after the one for 1. */
  @Override
  @SmartAsync
  public String name(long number) throws InterruptedException {
    if (number == 1) {
      first.countDown();
    } else if (number == 0) {
      first.await();
    }
    return "number " + number;
  }

  /** The operation for 0 ends after the result for 1 has arrived. */
  @Override
  @SmartAsync
  public String late(long number) throws InterruptedException {
    if (number == 0) {
      arrived.await();
    }
    return "number " + number;
  }

  /** Waits until it is interrupted, and needs some time to clean up. */
  @Override
  @SmartAsync
  public String never(long number) throws InterruptedException {
    if (number < 0) {
      return "number " + number;
    }
    try {
      waiting.countDown();
      new CountDownLatch(1).await();
      return "unreachable";
    } finally {
      boolean isInterrupted = Thread.interrupted();
      Thread.sleep(50);
      record("ended " + number + (isInterrupted ? " with a flag" : ""));
    }
  }

  /** Fails for the first attempts. */
  @Override
  @SmartAsync
  public String flaky(long number) throws IOException {
    if (ATTEMPTS.incrementAndGet() <= 2) {
      throw new FileNotFoundException("attempt " + ATTEMPTS.get());
    }
    return "number " + number;
  }

  /** Fails. */
  @Override
  @SmartAsync
  public String broken(long number) {
    if (number == 1) {
      ATTEMPTS.incrementAndGet();
    }
    throw new IllegalArgumentException("number " + number + " is broken");
  }

  /** In future style; waits for another thread. The future is a dependent stage. */
  @Override
  @SmartAsync
  public CompletableFuture<String> dependentAsync(long number) {
    return CompletableFuture.supplyAsync(
            () -> {
              throw new IllegalArgumentException("number " + number + " is broken");
            })
        .thenApply(String::valueOf);
  }

  /** Has no result for odd numbers. */
  @Override
  @SmartAsync
  @SuppressWarnings("NullAway") // an absent result, as code without annotations returns it
  public CompletableFuture<String> evenAsync(long number) {
    return CompletableFuture.completedFuture(number % 2 == 0 ? "number " + number : null);
  }

  /** Waits as synchronous code does, in the body of the twin. */
  @Override
  @SmartAsync
  public long twice(long number) {
    return await(CompletableFuture.supplyAsync(() -> 2 * number));
  }

  @Override
  public void close() {
    record("closed" + (Thread.currentThread().isInterrupted() ? " with a flag" : ""));
  }
}
