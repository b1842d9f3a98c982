package io.smartasync.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Warmup;

/** A million synchronous calls in sequence; the loop is JMH's batch. */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(batchSize = TightLoopBenchmark.CALLS)
@Measurement(batchSize = TightLoopBenchmark.CALLS)
public class TightLoopBenchmark extends SynchronousCalls {

  static final int CALLS = 1_000_000;

  /** Called by JMH. */
  public TightLoopBenchmark() {
    super(new FinishedValues());
  }
}
