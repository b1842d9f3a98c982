package io.smartasync.benchmarks.cold;

import static io.smartasync.Async.await;

import io.smartasync.Async;

/** The program with SmartAsync. */
final class WithSmartAsync {

  private WithSmartAsync() {}

  public static void main(String[] args) {
    FirstCall call = FirstCall.valueOf(args[0]);
    Operation.check(call, run(call));
  }

  private static String run(FirstCall call) {
    if (call == FirstCall.AWAIT_FINISHED) {
      return await(Operation.finished());
    }
    if (call == FirstCall.SYNCHRONOUS_METHOD) {
      return new Service().value();
    }
    if (call == FirstCall.ASYNCHRONOUS_TWIN) {
      return await(new Service().bodyAsync());
    }
    if (call == FirstCall.MAP) {
      return await(Async.map(Operation.INPUTS, Operation.LIMIT, new Operation())).toString();
    }
    if (call == FirstCall.ONE_FINISHED_AND_ONE_STARTED) {
      await(Operation.finished());
    }
    return await(Operation.started());
  }
}
