package io.smartasync.benchmarks;

import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.smartasync.Async;
import io.smartasync.benchmarks.Contender.Role;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Mono;

/** An operation that calls back at once, as a future; reads the result of the future. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class CallbackBenchmark {

  private final String value = "value";

  private void operation(Consumer<String> callback) {
    callback.accept(value);
  }

  /** Ends an operation that has not called back. */
  private void abort() {}

  @Benchmark
  @Contender(value = "SmartAsync `Async.create`", role = Role.SMART_ASYNC)
  public String smartAsync() {
    CompletableFuture<String> future =
        Async.create(
            completer -> {
              completer.onCancel(this::abort);
              operation(completer::complete);
            });
    return future.join();
  }

  /** A cancellation reaches the operation, as with all contenders. */
  @Benchmark
  @Contender(value = "by hand, a future that aborts when it is cancelled", role = Role.YARDSTICK)
  public String byHand() {
    CompletableFuture<String> future = new CompletableFuture<>();
    operation(future::complete);
    CompletableFuture<String> unused =
        future.whenComplete(
            (result, failure) -> {
              if (future.isCancelled()) {
                abort();
              }
            });
    return future.join();
  }

  @Benchmark
  @Contender("Reactor `Mono.create`")
  public String reactor() {
    Mono<String> mono =
        Mono.create(
            sink -> {
              sink.onCancel(this::abort);
              operation(sink::success);
            });
    return mono.toFuture().join();
  }

  @Benchmark
  @Contender("RxJava `Single.create`")
  public String rxJava() {
    Single<String> single =
        Single.create(
            emitter -> {
              emitter.setCancellable(this::abort);
              operation(emitter::onSuccess);
            });
    return single.toCompletionStage().toCompletableFuture().join();
  }

  @Benchmark
  @Contender("Mutiny `emitter`")
  public String mutiny() {
    Uni<String> uni =
        Uni.createFrom()
            .emitter(
                emitter -> {
                  emitter.onTermination(this::abort);
                  operation(emitter::complete);
                });
    return uni.subscribeAsCompletionStage().join();
  }
}
