package io.smartasync.benchmarks.cold;

import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ForkJoinPool;

/** The program with Mutiny. */
final class WithMutiny {

  private WithMutiny() {}

  public static void main(String[] args) {
    FirstCall call = FirstCall.valueOf(args[0]);
    Operation.check(call, run(call));
  }

  private static String run(FirstCall call) {
    if (call == FirstCall.AWAIT_FINISHED) {
      return await(Operation.finished());
    }
    if (call == FirstCall.ASYNCHRONOUS_TWIN) {
      return Uni.createFrom()
          .item(Operation::body)
          // The threads of Mutiny's default executor keep a process alive for another minute.
          .runSubscriptionOn(ForkJoinPool.commonPool())
          .subscribeAsCompletionStage()
          .join();
    }
    if (call == FirstCall.MAP) {
      Operation operation = new Operation();
      return Multi.createFrom()
          .iterable(Operation.INPUTS)
          .onItem()
          .transformToUni(input -> Uni.createFrom().completionStage(operation.apply(input)))
          .merge(Operation.LIMIT)
          .collect()
          .asList()
          .await()
          .indefinitely()
          .toString();
    }
    if (call == FirstCall.ONE_FINISHED_AND_ONE_STARTED) {
      await(Operation.finished());
    }
    return await(Operation.started());
  }

  private static String await(CompletableFuture<String> future) {
    return Uni.createFrom().completionStage(future).await().indefinitely();
  }
}
