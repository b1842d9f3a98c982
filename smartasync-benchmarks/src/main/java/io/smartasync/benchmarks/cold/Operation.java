package io.smartasync.benchmarks.cold;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

/**
 * What the programs call. It has no lambdas, so that those of a library are the first of the
 * process.
 */
final class Operation implements Runnable, Function<Integer, CompletableFuture<String>> {

  static final String RESULT = "result";
  static final List<Integer> INPUTS = List.of(1, 2, 3);
  static final int LIMIT = 2;

  private static final int MILLIS = 2;

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
