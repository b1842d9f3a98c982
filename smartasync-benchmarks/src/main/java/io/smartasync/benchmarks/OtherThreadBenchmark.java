package io.smartasync.benchmarks;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.TearDown;

/** The synchronous call of an operation that another thread completes. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class OtherThreadBenchmark extends SynchronousCalls {

  private final Mailbox otherThread;

  /** Called by JMH. */
  public OtherThreadBenchmark() {
    this(new Mailbox());
  }

  private OtherThreadBenchmark(Mailbox otherThread) {
    super(new HandedOverValues(otherThread));
    this.otherThread = otherThread;
  }

  /** Ends the other thread. */
  @TearDown
  public void close() {
    otherThread.close();
  }
}
