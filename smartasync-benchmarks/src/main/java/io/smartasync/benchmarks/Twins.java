package io.smartasync.benchmarks;

import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.infra.BenchmarkParams;

/** Annotated sources and the sources generated from them, prepared before the measurement. */
@State(Scope.Benchmark)
public class Twins {

  private @Nullable SourceFolder folder;
  private List<Path> generated = List.of();
  private final Map<String, String> texts = new LinkedHashMap<>();

  /** Called by JMH. */
  @Setup
  public void generate(BenchmarkParams parameters) throws IOException, InterruptedException {
    String methods = parameters.getParam("methods");
    generate(
        methods == null
            ? SourceFolder.withClients()
            : SourceFolder.withMethods(Integer.parseInt(methods)));
  }

  /**
   * Generates them in another JVM, because this one must not have compiled anything before the
   * measurement.
   */
  void generate(SourceFolder annotated) throws IOException, InterruptedException {
    folder = annotated;
    Path output = annotated.newFolder();
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "javac").toString());
    command.addAll(List.of("-proc:only", "-classpath", annotated.classPath()));
    command.addAll(List.of("-processorpath", System.getProperty("java.class.path")));
    command.addAll(List.of("-processor", SmartAsyncProcessor.class.getName()));
    command.addAll(List.of("-s", output.toString()));
    annotated.sources().forEach(source -> command.add(source.toString()));
    int exitCode = new ProcessBuilder(command).inheritIO().start().waitFor();
    if (exitCode != 0) {
      throw new IllegalStateException("javac ended with " + exitCode);
    }
    generated = SourceFolder.files(output, JavaFileObject.Kind.SOURCE);
    for (Path file : generated) {
      String name = file.getFileName().toString();
      String type =
          name.substring(0, name.length() - JavaFileObject.Kind.SOURCE.extension.length());
      texts.put(SourceFolder.PACKAGE + "." + type, Files.readString(file));
    }
  }

  /** Returns the annotated sources and those generated from them. */
  List<Path> withOriginals() {
    return Stream.concat(Objects.requireNonNull(folder).sources().stream(), generated.stream())
        .toList();
  }

  /** Returns the generated sources by type name. */
  Map<String, String> texts() {
    return texts;
  }

  /** Deletes the sources. */
  @TearDown
  public void close() throws IOException {
    Objects.requireNonNull(folder).close();
  }
}
