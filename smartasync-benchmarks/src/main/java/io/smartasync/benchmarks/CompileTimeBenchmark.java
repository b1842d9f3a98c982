package io.smartasync.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Compiles in a JVM that has just started. */
public class CompileTimeBenchmark extends Compilations {

  /** The number of annotated methods. */
  @Param({"250", "500", "1000", "2000"})
  public int methods;

  /** Called by JMH. */
  public CompileTimeBenchmark() {}

  @Override
  int methods() {
    return methods;
  }
}
