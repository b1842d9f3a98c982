package io.smartasync.benchmarks;

import com.google.common.util.concurrent.Futures;
import io.smartasync.benchmarks.Contender.Role;
import kotlin.coroutines.EmptyCoroutineContext;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.Deferred;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** One synchronous call of an asynchronous operation, in each library. */
@State(Scope.Benchmark)
public abstract class SynchronousCalls {

  private final AsyncValues values;
  private final Lookup lookup;
  private final SmartLookup wrapped;
  private final HandWrittenLookup handWritten;
  private final SynchronousProxy.Operations proxy;

  SynchronousCalls(AsyncValues values) {
    this.values = values;
    lookup = new Lookup(values::completableFuture);
    wrapped = SmartLookup.of(lookup);
    handWritten = new HandWrittenLookup(values::completableFuture);
    proxy = SynchronousProxy.of(lookup);
  }

  /** The author's class implements the generated interface. */
  @Benchmark
  @Contender(value = "SmartAsync, generated method", role = Role.SMART_ASYNC)
  public Integer generatedMethod() {
    return lookup.value();
  }

  /** The author's object is wrapped. */
  @Benchmark
  @Contender(value = "SmartAsync, generated wrapper", role = Role.SMART_ASYNC)
  public Integer generatedWrapper() {
    return wrapped.value();
  }

  /** A body in direct style. */
  @Benchmark
  @Contender(value = "SmartAsync, `await` in a body", role = Role.SMART_ASYNC)
  public Integer await() {
    return lookup.awaitedValue();
  }

  @Benchmark
  @Contender(value = "by hand, `get()` and unwrapping", role = Role.YARDSTICK)
  public Integer get() {
    return handWritten.valueWithGet();
  }

  @Benchmark
  @Contender("by hand, `join()` and unwrapping")
  public Integer join() {
    return handWritten.valueWithJoin();
  }

  /** As Lettuce and others do. */
  @Benchmark
  @Contender("dynamic proxy")
  public Integer dynamicProxy() {
    return proxy.value();
  }

  @Benchmark
  @Contender("EA Async `await`")
  public Integer eaAsync() {
    return EaAsync.await(values.completableFuture());
  }

  @Benchmark
  @Contender("Guava `Futures.getUnchecked`")
  public Integer guava() {
    return Futures.getUnchecked(values.listenableFuture());
  }

  @Benchmark
  @Contender("Kotlin `runBlocking { await() }`")
  public Integer kotlin() throws InterruptedException {
    Deferred<Integer> deferred = values.deferred();
    return BuildersKt.runBlocking(
        EmptyCoroutineContext.INSTANCE, (scope, caller) -> deferred.await(caller));
  }

  @Benchmark
  @Contender("Mutiny `await().indefinitely()`")
  public Integer mutiny() {
    return values.uni().await().indefinitely();
  }

  @Benchmark
  @Contender("Reactor `block()`")
  public @Nullable Integer reactor() {
    return values.mono().block();
  }

  @Benchmark
  @Contender("RxJava `blockingGet()`")
  public Integer rxJava() {
    return values.single().blockingGet();
  }

  @Benchmark
  @Contender("Vert.x `Future.await()`")
  public Integer vertx() {
    return values.vertxFuture().await();
  }
}
