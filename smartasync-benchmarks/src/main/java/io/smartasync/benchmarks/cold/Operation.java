package io.smartasync.benchmarks.cold;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * What the programs call. It has no lambdas, so that those of a library are the first of the
 * process.
 */
final class Operation implements Runnable, Function<Integer, CompletableFuture<String>> {

  static final String RESULT = "result";
  static final List<Integer> INPUTS = List.of(1, 2, 3);
  static final int LIMIT = 2;

  /** The option of a JVM that makes an AOT cache: its operations take longer than their callers. */
  static final String TRAINING = "-Dcold.training=true";

  private static final boolean IS_TRAINING = Boolean.getBoolean("cold.training");
  private static final int MILLIS = IS_TRAINING ? 100 : 2;

  private final CompletableFuture<String> result = new CompletableFuture<>();

  static CompletableFuture<String> finished() {
    return CompletableFuture.completedFuture(RESULT);
  }

  /** Starts an operation that another thread completes. */
  static CompletableFuture<String> started() {
    Operation operation = new Operation();
    Thread.ofVirtual().start(operation);
    return operation.result;
  }

  static String body() {
    if (IS_TRAINING) {
      LockSupport.parkNanos(MILLIS * 1_000_000L);
    }
    return RESULT;
  }

  @Override
  public void run() {
    try {
      Thread.sleep(MILLIS);
      result.complete(RESULT);
    } catch (InterruptedException e) {
      result.cancel(false);
    }
  }

  @Override
  public CompletableFuture<String> apply(Integer input) {
    return CompletableFuture.completedFuture(input.toString());
  }

  /** Checks that the program has done what is measured. */
  static void check(FirstCall call, String result) {
    if (!result.equals(call == FirstCall.MAP ? "[1, 2, 3]" : RESULT)) {
      throw new IllegalStateException(call + " returned " + result);
    }
  }
}
