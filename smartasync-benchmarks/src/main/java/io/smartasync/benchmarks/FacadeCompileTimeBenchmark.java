package io.smartasync.benchmarks;

import java.io.IOException;

/** Compiles facades of three clients, whose class path the module clients has. */
public class FacadeCompileTimeBenchmark extends Compilations {

  /** Called by JMH. */
  public FacadeCompileTimeBenchmark() {}

  @Override
  SourceFolder write() throws IOException {
    return SourceFolder.withClients();
  }
}
