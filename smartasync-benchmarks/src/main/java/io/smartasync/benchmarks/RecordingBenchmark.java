package io.smartasync.benchmarks;

import io.smartasync.RecordingOff;
import io.smartasync.benchmarks.Contender.Role;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** What a wait costs for the events of JDK Flight Recorder while no recording runs. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class RecordingBenchmark {

  private final CompletableFuture<String> future = new CompletableFuture<>();

  @Benchmark
  @Contender(value = "SmartAsync", role = Role.SMART_ASYNC)
  public boolean smartAsync() {
    return RecordingOff.begins(future);
  }
}
