package io.smartasync.benchmarks.cold;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Semaphore;

/** The program without a library. */
final class ByHand {

  private ByHand() {}

  public static void main(String[] args) throws InterruptedException {
    FirstCall call = FirstCall.valueOf(args[0]);
    Operation.check(call, run(call));
  }

  private static String run(FirstCall call) throws InterruptedException {
    if (call == FirstCall.AWAIT_FINISHED) {
      return get(Operation.finished());
    }
    if (call == FirstCall.ASYNCHRONOUS_TWIN) {
      return get(bodyAsync());
    }
    if (call == FirstCall.MAP) {
      return map();
    }
    if (call == FirstCall.ONE_FINISHED_AND_ONE_STARTED) {
      get(Operation.finished());
    }
    return get(Operation.started());
  }

  private static String get(CompletableFuture<String> future) throws InterruptedException {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    }
  }

  private static CompletableFuture<String> bodyAsync() {
    CompletableFuture<String> future = new CompletableFuture<>();
    Thread.ofVirtual()
        .start(
            () -> {
              try {
                future.complete(Operation.body());
              } catch (Throwable failure) {
                future.completeExceptionally(failure);
              }
            });
    return future;
  }

  private static String map() throws InterruptedException {
    Semaphore room = new Semaphore(Operation.LIMIT);
    List<CompletableFuture<String>> futures = new ArrayList<>();
    for (Integer input : Operation.INPUTS) {
      room.acquire();
      futures.add(new Operation().apply(input).whenComplete((result, failure) -> room.release()));
    }
    List<String> results = new ArrayList<>();
    for (CompletableFuture<String> future : futures) {
      results.add(get(future));
    }
    return results.toString();
  }
}
