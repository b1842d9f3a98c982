package io.smartasync.processor;

import io.smartasync.Async;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;

/** Compiles a user's sources as a build does: real files in, real files out, the processor on. */
final class Javac {

  /** The strictest settings that a user's project can have. */
  static final List<String> STRICT =
      List.of("--release", "21", "-Xlint:all", "-Xdoclint:all,-missing", "-Werror");

  /** Everything but warnings, for sources that are wrong. */
  static final List<String> PLAIN = List.of("--release", "21", "-Xlint:none");

  /** By name, because compiling against some of them is a warning. */
  private static final List<String> LIBRARIES =
      List.of(
          "org.reactivestreams.Publisher",
          "reactor.core.publisher.Mono",
          "io.reactivex.rxjava3.core.Single",
          "io.vertx.core.Future");

  private final Path output;
  private final List<String> options;
  private Path runtime = jarOf(Async.class);
  private final List<Path> dependencies = new ArrayList<>();
  private final List<Processor> processors = new ArrayList<>();
  private UnaryOperator<JavaFileManager> fileManagers = fileManager -> fileManager;
  private JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();

  private Javac(Path output, List<String> options) {
    this.output = output;
    this.options = options;
    dependencies.add(jarOf(NullMarked.class));
    processors.add(new ProxyCheckProcessor());
    processors.add(new SmartAsyncProcessor());
  }

  /** A compiler that writes classes and generated sources below a directory. */
  static Javac into(Path output, List<String> options) {
    return new Javac(output, options);
  }

  /** The class path entry, or module path entry, that a class comes from. */
  static Path jarOf(Class<?> type) {
    return Path.of(
        java.net.URI.create(
            type.getProtectionDomain().getCodeSource().getLocation().toExternalForm()));
  }

  /** The Java files below a directory, in the order of their names. */
  static List<Path> sourcesIn(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes the runtime from another place. */
  Javac withRuntime(Path place) {
    runtime = place;
    return this;
  }

  /** Adds the libraries whose types the misuses and the page of the errors mention. */
  Javac withLibraries() {
    for (String type : LIBRARIES) {
      try {
        with(jarOf(Class.forName(type)));
      } catch (ClassNotFoundException e) {
        throw new IllegalStateException(e);
      }
    }
    return this;
  }

  Javac with(Path... more) {
    dependencies.addAll(Arrays.asList(more));
    return this;
  }

  Javac with(Processor... more) {
    processors.addAll(Arrays.asList(more));
    return this;
  }

  /** Runs these processors and no other. */
  Javac withOnly(Processor... only) {
    processors.clear();
    return with(only);
  }

  /** Uses another compiler than javac. */
  Javac by(JavaCompiler other) {
    compiler = other;
    return this;
  }

  Javac through(UnaryOperator<JavaFileManager> wrapper) {
    fileManagers = wrapper;
    return this;
  }

  /** What came out: what the compiler said, and where it wrote. */
  record Compiled(
      List<Diagnostic<? extends JavaFileObject>> diagnostics, Path classes, Path generated) {

    List<Diagnostic<? extends JavaFileObject>> errors() {
      return diagnostics.stream().filter(each -> each.getKind() == Diagnostic.Kind.ERROR).toList();
    }

    String generated(String file) {
      try {
        return Files.readString(generated.resolve(file));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  Compiled compile(Collection<Path> sources) {
    try {
      Path classes = Files.createDirectories(output.resolve("classes"));
      Path generated = Files.createDirectories(output.resolve("generated"));
      DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
      try (StandardJavaFileManager files =
          compiler.getStandardFileManager(diagnostics, Locale.ROOT, StandardCharsets.UTF_8)) {
        boolean isModule = sources.stream().anyMatch(file -> file.endsWith("module-info.java"));
        files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
        files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
        files.setLocationFromPaths(
            isModule ? StandardLocation.MODULE_PATH : StandardLocation.CLASS_PATH,
            Stream.concat(Stream.of(runtime), dependencies.stream()).toList());
        JavaCompiler.CompilationTask task =
            compiler.getTask(
                new StringWriter(),
                fileManagers.apply(files),
                diagnostics,
                options,
                null,
                files.getJavaFileObjectsFromPaths(sources));
        task.setProcessors(processors);
        task.setLocale(Locale.ROOT);
        task.call();
      }
      return new Compiled(diagnostics.getDiagnostics(), classes, generated);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
