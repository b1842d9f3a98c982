package io.smartasync.benchmarks;

import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Param;

/** A million calls whose bodies wait, in a heap of 4 GiB. */
@Fork(jvmArgs = {"-Xms4g", "-Xmx4g", "-XX:+AlwaysPreTouch"})
public class MillionInFlightBenchmark extends CallsInFlight {

  /** The number of calls. */
  @Param("1000000")
  public int calls;

  /** Called by JMH. */
  public MillionInFlightBenchmark() {}

  @Override
  int calls() {
    return calls;
  }
}
