package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import javax.annotation.processing.Processor;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Compiles annotated sources to class files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public abstract class Compilations {

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private @Nullable SourceFolder folder;

  Compilations() {}

  /** Writes the sources that are compiled. */
  abstract SourceFolder write() throws IOException;

  /** Writes the sources. */
  @Setup
  public void writeSources() throws IOException {
    folder = write();
  }

  @Benchmark
  @Contender(value = "SmartAsync, javac and the processor", role = Role.SMART_ASYNC)
  public int withProcessor() throws IOException {
    return compile(folder().sources(), List.of(new SmartAsyncProcessor()));
  }

  @Benchmark
  @Contender(value = "javac alone", role = Role.YARDSTICK)
  public int javacAlone() throws IOException {
    return compile(folder().sources(), List.of());
  }

  /** The baseline without a processor. */
  @Benchmark
  @Contender("javac alone, with the generated code written by hand")
  public int twinsByHand(Twins twins) throws IOException {
    return compile(twins.withOriginals(), List.of());
  }

  /** The baseline with a processor that takes no time. */
  @Benchmark
  @Contender("javac and a processor that copies prepared sources")
  public int readyMade(Twins twins) throws IOException {
    return compile(folder().sources(), List.of(new ReadyMadeSources(twins.texts())));
  }

  /** Returns how many class files were written. */
  private int compile(List<Path> files, List<Processor> processors) throws IOException {
    Path output = folder().newFolder();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
      StringWriter messages = new StringWriter();
      JavaCompiler.CompilationTask task =
          compiler.getTask(
              messages,
              manager,
              null,
              List.of(
                  "-classpath",
                  folder().classPath(),
                  processors.isEmpty() ? "-proc:none" : "-proc:full"),
              null,
              manager.getJavaFileObjectsFromPaths(files));
      task.setProcessors(processors);
      if (!task.call()) {
        throw new IllegalStateException(messages.toString());
      }
    }
    return SourceFolder.files(output, JavaFileObject.Kind.CLASS).size();
  }

  private SourceFolder folder() {
    return Objects.requireNonNull(folder);
  }

  /** Deletes the sources and the compiler's output. */
  @TearDown
  public void deleteAll() throws IOException {
    folder().close();
  }
}
