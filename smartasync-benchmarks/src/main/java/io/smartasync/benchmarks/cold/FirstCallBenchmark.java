package io.smartasync.benchmarks.cold;

import io.smartasync.benchmarks.Contender;
import java.io.IOException;
import org.openjdk.jmh.annotations.Benchmark;

/** Programs that run without options. */
public class FirstCallBenchmark extends FirstCalls {

  /** Called by JMH. */
  public FirstCallBenchmark() {}

  @Override
  Program prepare(Program program, Jars jars) {
    return program;
  }

  @Benchmark
  @Contender("Reactor")
  public int reactor(Counters counters) throws IOException, InterruptedException {
    return measureReactor(counters);
  }

  @Benchmark
  @Contender("Mutiny")
  public int mutiny(Counters counters) throws IOException, InterruptedException {
    return measureMutiny(counters);
  }

  @Benchmark
  @Contender("RxJava")
  public int rxJava(Counters counters) throws IOException, InterruptedException {
    return measureRxJava(counters);
  }
}
