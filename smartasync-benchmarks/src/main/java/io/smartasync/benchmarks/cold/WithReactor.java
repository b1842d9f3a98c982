package io.smartasync.benchmarks.cold;

import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The program with Reactor. */
final class WithReactor {

  private WithReactor() {}

  public static void main(String[] args) {
    FirstCall call = FirstCall.valueOf(args[0]);
    Operation.check(call, Objects.requireNonNull(run(call)));
  }

  private static @Nullable String run(FirstCall call) {
    if (call == FirstCall.AWAIT_FINISHED) {
      return block(Operation.finished());
    }
    if (call == FirstCall.ASYNCHRONOUS_TWIN) {
      return Mono.fromCallable(Operation::body)
          .subscribeOn(Schedulers.boundedElastic())
          .toFuture()
          .join();
    }
    if (call == FirstCall.MAP) {
      Operation operation = new Operation();
      return Objects.requireNonNull(
              Flux.fromIterable(Operation.INPUTS)
                  .flatMapSequential(
                      input -> Mono.fromFuture(operation.apply(input)), Operation.LIMIT)
                  .collectList()
                  .block())
          .toString();
    }
    if (call == FirstCall.ONE_FINISHED_AND_ONE_STARTED) {
      block(Operation.finished());
    }
    return block(Operation.started());
  }

  private static @Nullable String block(CompletableFuture<String> future) {
    return Mono.fromFuture(future).block();
  }
}
