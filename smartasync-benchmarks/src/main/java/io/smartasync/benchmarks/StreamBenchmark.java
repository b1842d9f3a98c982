package io.smartasync.benchmarks;

import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.schedulers.Schedulers;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.smartasync.benchmarks.Contender.Role;
import java.util.Iterator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import reactor.core.publisher.Flux;

/** The elements of a publisher, read synchronously. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class StreamBenchmark {

  /** The number of elements. */
  @Param("1000000")
  public int elements;

  /** The thread that emits the elements. */
  @Param public Emitter emitter = Emitter.CALLER;

  private Flux<Integer> flux = Flux.empty();
  private Flowable<Integer> flowable = Flowable.empty();
  private Multi<Integer> multi = Multi.createFrom().empty();
  private Numbers numbers = new Numbers(flux);

  /** The thread that emits the elements. */
  public enum Emitter {
    /** The thread that reads them. */
    CALLER,
    /** A thread of the library's scheduler. */
    OTHER_THREAD
  }

  /** Makes the publishers. */
  @Setup
  public void makePublishers() {
    flux = Flux.range(0, elements);
    flowable = Flowable.range(0, elements);
    multi = Multi.createFrom().range(0, elements);
    if (emitter == Emitter.OTHER_THREAD) {
      flux = flux.subscribeOn(reactor.core.scheduler.Schedulers.boundedElastic());
      flowable = flowable.subscribeOn(Schedulers.io());
      multi = multi.runSubscriptionOn(Infrastructure.getDefaultWorkerPool());
    }
    numbers = new Numbers(flux);
  }

  @Benchmark
  @Contender(value = "SmartAsync, method generated for `Flux`", role = Role.SMART_ASYNC)
  public long generatedForFlux() {
    try (Stream<Integer> stream = numbers.fluxBlocking()) {
      return sum(stream);
    }
  }

  @Benchmark
  @Contender(value = "SmartAsync, method generated for `Flow.Publisher`", role = Role.SMART_ASYNC)
  public long generatedForPublisher() {
    try (Stream<Integer> stream = numbers.publisherBlocking()) {
      return sum(stream);
    }
  }

  @Benchmark
  @Contender("by hand, a blocking queue")
  public long byHand() {
    BlockingQueueSubscriber<Integer> subscriber = new BlockingQueueSubscriber<>();
    numbers.publisher().subscribe(subscriber);
    return sum(subscriber);
  }

  @Benchmark
  @Contender("Mutiny `subscribe().asStream()`")
  public long mutiny() {
    try (Stream<Integer> stream = multi.subscribe().asStream()) {
      return sum(stream);
    }
  }

  @Benchmark
  @Contender("Reactor `toIterable()`")
  public long reactorIterable() {
    return sum(flux.toIterable().iterator());
  }

  /** The contender that the goal names. */
  @Benchmark
  @Contender(value = "Reactor `toStream()`", role = Role.YARDSTICK)
  public long reactorStream() {
    try (Stream<Integer> stream = flux.toStream()) {
      return sum(stream);
    }
  }

  @Benchmark
  @Contender("RxJava `blockingIterable()`")
  public long rxJavaIterable() {
    return sum(flowable.blockingIterable().iterator());
  }

  @Benchmark
  @Contender("RxJava `blockingStream()`")
  public long rxJavaStream() {
    try (Stream<Integer> stream = flowable.blockingStream()) {
      return sum(stream);
    }
  }

  private static long sum(Stream<Integer> stream) {
    return stream.mapToLong(Integer::longValue).sum();
  }

  private static long sum(Iterator<Integer> iterator) {
    long sum = 0;
    while (iterator.hasNext()) {
      sum += iterator.next();
    }
    return sum;
  }
}
