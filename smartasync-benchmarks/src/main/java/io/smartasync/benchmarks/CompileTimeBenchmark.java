package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** Compiles annotated methods, ten to a class, from files to files. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
public class CompileTimeBenchmark {

  /** How many annotated methods. */
  @Param({"250", "500", "1000", "2000"})
  public int methods;

  private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
  private Path folder = Path.of("");
  private List<Path> sources = List.of();

  /** Writes the sources. */
  @Setup
  public void writeSources() throws IOException {
    folder = Files.createTempDirectory("smartasync-benchmark");
    sources = AnnotatedSources.write(folder.resolve("sources"), methods);
  }

  @Benchmark
  @Contender(value = "SmartAsync, javac and the processor", role = Role.SMART_ASYNC)
  public long withProcessor() {
    return compile(new SmartAsyncProcessor());
  }

  @Benchmark
  @Contender(value = "javac alone", role = Role.YARDSTICK)
  public long javacAlone() {
    return compile(null);
  }

  private long compile(@Nullable SmartAsyncProcessor processor) {
    try {
      Path output = Files.createTempDirectory(folder, "output");
      try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        StringWriter messages = new StringWriter();
        JavaCompiler.CompilationTask task =
            compiler.getTask(
                messages,
                files,
                null,
                processor == null ? List.of("-proc:none") : List.of(),
                null,
                files.getJavaFileObjectsFromPaths(sources));
        if (processor != null) {
          task.setProcessors(List.of(processor));
        }
        if (!task.call()) {
          throw new IllegalStateException(messages.toString());
        }
      }
      return countClasses(output);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static long countClasses(Path output) throws IOException {
    try (Stream<Path> files = Files.walk(output)) {
      return files
          .filter(file -> file.toString().endsWith(JavaFileObject.Kind.CLASS.extension))
          .count();
    }
  }

  /** Deletes the sources and what has been made of them. */
  @TearDown
  public void deleteAll() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
