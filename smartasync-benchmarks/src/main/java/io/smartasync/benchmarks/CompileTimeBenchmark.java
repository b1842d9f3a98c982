package io.smartasync.benchmarks;

import java.io.IOException;
import org.openjdk.jmh.annotations.Param;

/** Compiles annotated methods, ten in each class, in a JVM that has just started. */
public class CompileTimeBenchmark extends Compilations {

  /** The number of annotated methods. */
  @Param({"500", "1000", "2000"})
  public int methods;

  /** Called by JMH. */
  public CompileTimeBenchmark() {}

  @Override
  SourceFolder write() throws IOException {
    return SourceFolder.withMethods(methods);
  }
}
