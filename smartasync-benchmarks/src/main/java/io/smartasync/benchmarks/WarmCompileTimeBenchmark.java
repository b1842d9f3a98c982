package io.smartasync.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Param;

/** Compiles annotated methods in a JVM that has compiled the same before. */
public class WarmCompileTimeBenchmark extends Compilations {

  /** The number of annotated methods. */
  @Param("1000")
  public int methods;

  /** Called by JMH. */
  public WarmCompileTimeBenchmark() {}

  @Override
  SourceFolder write() throws IOException {
    return SourceFolder.withMethods(methods);
  }
}
