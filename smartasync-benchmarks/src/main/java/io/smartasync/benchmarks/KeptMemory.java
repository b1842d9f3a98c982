package io.smartasync.benchmarks;

import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** The counter of the measurements of memory that stays in use. */
@AuxCounters(AuxCounters.Type.EVENTS)
@State(Scope.Thread)
public class KeptMemory {

  /** Bytes for each of the things that are measured. */
  public double bytesKept;

  /** Called by JMH. */
  public KeptMemory() {}
}
