package io.smartasync.benchmarks;

import io.reactivex.rxjava3.internal.schedulers.NonBlockingThread;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.BlockingDetection;
import io.smartasync.benchmarks.Contender.Role;
import io.vertx.core.Context;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import reactor.core.scheduler.Schedulers;

/** Checks whether the calling thread must not wait. The peers recognise only their own threads. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class DetectionBenchmark {

  @Benchmark
  @Contender(value = "SmartAsync", role = Role.SMART_ASYNC)
  public boolean smartAsync() {
    return BlockingDetection.isRefused();
  }

  /** With a library on the class path whose event loops are recognised by name only. */
  @Benchmark
  @Contender(value = "SmartAsync, with the AWS SDK or JavaFX present", role = Role.SMART_ASYNC)
  public boolean smartAsyncByName() {
    return BlockingDetection.isRefusedByName();
  }

  @Benchmark
  @Contender("Mutiny `canCallerThreadBeBlocked()`")
  public boolean mutiny() {
    return !Infrastructure.canCallerThreadBeBlocked();
  }

  @Benchmark
  @Contender("Reactor `isInNonBlockingThread()`")
  public boolean reactor() {
    return Schedulers.isInNonBlockingThread();
  }

  @Benchmark
  @Contender("RxJava `instanceof NonBlockingThread`")
  public boolean rxJava() {
    return Thread.currentThread() instanceof NonBlockingThread;
  }

  @Benchmark
  @Contender("Vert.x `isOnEventLoopThread()`")
  public boolean vertx() {
    return Context.isOnEventLoopThread();
  }
}
