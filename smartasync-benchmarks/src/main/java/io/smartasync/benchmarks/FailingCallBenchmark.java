package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Waits for an operation that has failed, and catches the failure. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FailingCallBenchmark {

  /** The number of frames between the thread's own and the wait. */
  @Param({"5", "50", "500"})
  public int depth;

  @Benchmark
  @Contender(value = "SmartAsync, `await` in a body", role = Role.SMART_ASYNC)
  public RuntimeException await() {
    return FailedWaits.catchAt(depth, FailedWaits::await);
  }

  @Benchmark
  @Contender(value = "SmartAsync, generated method", role = Role.SMART_ASYNC)
  public RuntimeException generatedMethod() {
    return FailedWaits.catchAt(depth, FailedWaits::generatedMethod);
  }

  @Benchmark
  @Contender(value = "by hand, `get()` and unwrapping", role = Role.YARDSTICK)
  public RuntimeException get() {
    return FailedWaits.catchAt(depth, FailedWaits::get);
  }

  @Benchmark
  @Contender("by hand, `join()` and unwrapping")
  public RuntimeException join() {
    return FailedWaits.catchAt(depth, FailedWaits::join);
  }

  @Benchmark
  @Contender("by hand, as the AWS SDK's `joinLikeSync`")
  public RuntimeException joinLikeSync() {
    return FailedWaits.catchAt(depth, FailedWaits::joinLikeSync);
  }

  @Benchmark
  @Contender("EA Async `await`")
  public RuntimeException eaAsync() {
    return FailedWaits.catchAt(depth, FailedWaits::eaAsync);
  }

  @Benchmark
  @Contender("Guava `Futures.getUnchecked`")
  public RuntimeException guava() {
    return FailedWaits.catchAt(depth, FailedWaits::guava);
  }

  @Benchmark
  @Contender("Mutiny `await().indefinitely()`")
  public RuntimeException mutiny() {
    return FailedWaits.catchAt(depth, FailedWaits::mutiny);
  }

  @Benchmark
  @Contender("Reactor `block()`")
  public RuntimeException reactor() {
    return FailedWaits.catchAt(depth, FailedWaits::reactor);
  }

  @Benchmark
  @Contender("RxJava `blockingGet()`")
  public RuntimeException rxJava() {
    return FailedWaits.catchAt(depth, FailedWaits::rxJava);
  }

  @Benchmark
  @Contender("Vert.x `Future.await()`")
  public RuntimeException vertx() {
    return FailedWaits.catchAt(depth, FailedWaits::vertx);
  }
}
