package io.smartasync.benchmarks;

import io.smartasync.benchmarks.Contender.Role;
import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
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
    return compile(sources, new SmartAsyncProcessor());
  }

  /** What is left where the processor takes no time. */
  @Benchmark
  @Contender("javac alone, with what is generated written by hand")
  public long twinsByHand(Twins twins) {
    return compile(twins.withOriginals, null);
  }

  @Benchmark
  @Contender(value = "javac alone", role = Role.YARDSTICK)
  public long javacAlone() {
    return compile(sources, null);
  }

  private long compile(List<Path> files, @Nullable SmartAsyncProcessor processor) {
    try {
      Path output = Files.createTempDirectory(folder, "output");
      try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
        manager.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(output));
        StringWriter messages = new StringWriter();
        JavaCompiler.CompilationTask task =
            compiler.getTask(
                messages,
                manager,
                null,
                processor == null ? List.of("-proc:none") : List.of(),
                null,
                manager.getJavaFileObjectsFromPaths(files));
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

  /** The sources together with those that the processor generates from them. */
  @State(Scope.Benchmark)
  public static class Twins {

    private List<Path> withOriginals = List.of();

    /** Generates them, in another JVM: this one must not have compiled anything yet. */
    @Setup
    public void generate(CompileTimeBenchmark benchmark) throws IOException, InterruptedException {
      Path generated = Files.createDirectory(benchmark.folder.resolve("generated"));
      List<String> command = new ArrayList<>();
      command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
      command.addAll(List.of("-proc:only", "-classpath", System.getProperty("java.class.path")));
      command.addAll(List.of("-processor", SmartAsyncProcessor.class.getName()));
      command.addAll(List.of("-s", generated.toString()));
      benchmark.sources.forEach(source -> command.add(source.toString()));
      int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
      if (exitCode != 0) {
        throw new IllegalStateException("javac ended with " + exitCode);
      }
      try (Stream<Path> files = Files.walk(generated)) {
        withOriginals =
            Stream.concat(
                    benchmark.sources.stream(),
                    files.filter(
                        file -> file.toString().endsWith(JavaFileObject.Kind.SOURCE.extension)))
                .toList();
      }
    }
  }
}
