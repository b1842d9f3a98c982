package io.smartasync.benchmarks.cold;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.concurrent.CompletableFuture;

/** The program with RxJava. */
final class WithRxJava {

  private WithRxJava() {}

  public static void main(String[] args) {
    FirstCall call = FirstCall.valueOf(args[0]);
    Operation.check(call, run(call));
  }

  private static String run(FirstCall call) {
    if (call == FirstCall.AWAIT_FINISHED) {
      return blockingGet(Operation.finished());
    }
    if (call == FirstCall.ASYNCHRONOUS_TWIN) {
      return Single.fromCallable(Operation::body)
          .subscribeOn(Schedulers.io())
          .toCompletionStage()
          .toCompletableFuture()
          .join();
    }
    if (call == FirstCall.MAP) {
      Operation operation = new Operation();
      return Flowable.fromIterable(Operation.INPUTS)
          .concatMapEager(
              input -> Single.fromCompletionStage(operation.apply(input)).toFlowable(),
              Operation.LIMIT,
              1)
          .toList()
          .blockingGet()
          .toString();
    }
    if (call == FirstCall.ONE_FINISHED_AND_ONE_STARTED) {
      blockingGet(Operation.finished());
    }
    return blockingGet(Operation.started());
  }

  private static String blockingGet(CompletableFuture<String> future) {
    return Single.fromCompletionStage(future).blockingGet();
  }
}
