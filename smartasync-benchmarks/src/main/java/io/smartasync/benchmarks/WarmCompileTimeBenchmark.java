package io.smartasync.benchmarks;

import org.openjdk.jmh.annotations.Param;

/** Compiles in a JVM that has compiled the same before. */
public class WarmCompileTimeBenchmark extends Compilations {

  /** The number of annotated methods. */
  @Param("1000")
  public int methods;

  /** Called by JMH. */
  public WarmCompileTimeBenchmark() {}

  @Override
  int methods() {
    return methods;
  }
}
