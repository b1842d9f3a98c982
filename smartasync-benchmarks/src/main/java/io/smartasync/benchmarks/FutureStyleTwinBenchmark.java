package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import kotlinx.coroutines.future.FutureKt;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/**
 * The asynchronous call of a future-style operation, which is the author's own method. The peers
 * convert their asynchronous types to a JDK future.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FutureStyleTwinBenchmark {

  private final AsyncValues values = new FinishedValues();
  private final Lookup lookup = new Lookup(values::completableFuture);
  private final SmartLookup implementing = new Lookup(values::completableFuture);
  private final SmartLookup wrapped = SmartLookup.of(new Lookup(values::completableFuture));
  private final HandWrittenLookup handWritten = new HandWrittenLookup(values::completableFuture);

  /** The author's class implements the generated interface. */
  @Benchmark
  @Contender(value = "SmartAsync, the author's method", role = Role.SMART_ASYNC)
  public CompletableFuture<Integer> generatedMethod() {
    return lookup.valueAsync();
  }

  /** The caller uses only the generated interface. */
  @Benchmark
  @Contender(
      value = "SmartAsync, the author's method through the interface",
      role = Role.SMART_ASYNC)
  public CompletableFuture<Integer> throughInterface() {
    return implementing.valueAsync();
  }

  /** The author's object is wrapped. */
  @Benchmark
  @Contender(value = "SmartAsync, generated wrapper", role = Role.SMART_ASYNC)
  public CompletableFuture<Integer> generatedWrapper() {
    return wrapped.valueAsync();
  }

  @Benchmark
  @Contender(value = "by hand", role = Role.YARDSTICK)
  public CompletableFuture<Integer> byHand() {
    return handWritten.valueAsync();
  }

  @Benchmark
  @Contender("Kotlin `asCompletableFuture()`")
  public CompletableFuture<Integer> kotlin() {
    return FutureKt.asCompletableFuture(values.deferred());
  }

  @Benchmark
  @Contender("Mutiny `subscribeAsCompletionStage()`")
  public CompletableFuture<Integer> mutiny() {
    return values.uni().subscribeAsCompletionStage();
  }

  @Benchmark
  @Contender("Reactor `toFuture()`")
  public CompletableFuture<@Nullable Integer> reactor() {
    return values.mono().toFuture();
  }

  @Benchmark
  @Contender("RxJava `toCompletionStage()`")
  public CompletionStage<Integer> rxJava() {
    return values.single().toCompletionStage();
  }

  @Benchmark
  @Contender("Vert.x `toCompletionStage()`")
  public CompletionStage<Integer> vertx() {
    return values.vertxFuture().toCompletionStage();
  }
}
