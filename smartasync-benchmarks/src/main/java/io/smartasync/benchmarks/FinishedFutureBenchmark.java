package io.smartasync.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** The synchronous call of an operation that is done when it returns. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class FinishedFutureBenchmark extends SynchronousCalls {

  /** Called by JMH. */
  public FinishedFutureBenchmark() {
    super(new FinishedValues());
  }
}
