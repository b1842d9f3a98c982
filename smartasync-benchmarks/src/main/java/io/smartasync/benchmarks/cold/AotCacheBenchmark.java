package io.smartasync.benchmarks.cold;

import java.io.IOException;

/** Programs that run with an AOT cache, which JDK 25 introduced in this form. */
public class AotCacheBenchmark extends FirstCalls {

  private static final int FIRST_JDK = 25;

  /** Called by JMH. */
  public AotCacheBenchmark() {}

  @Override
  Program prepare(Program program, Jars jars) throws IOException, InterruptedException {
    if (Runtime.version().feature() < FIRST_JDK) {
      throw new UnsupportedOperationException("needs JDK " + FIRST_JDK);
    }
    return program.withAotCache(jars.folder().resolve(program.main().getSimpleName() + ".aot"));
  }
}
