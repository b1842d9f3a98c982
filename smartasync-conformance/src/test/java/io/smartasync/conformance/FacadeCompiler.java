package io.smartasync.conformance;

import io.smartasync.Async;
import io.smartasync.processor.ProxyCheckProcessor;
import io.smartasync.processor.SmartAsyncProcessor;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javax.annotation.processing.Processor;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * A compiler with all its warnings on and a class path. Reads the class path once; sources and
 * results are in memory.
 */
final class FacadeCompiler implements AutoCloseable {

  /** A compiler of the corpus. */
  enum Kind {
    /** The compiler of the JDK that runs the tests, for its own release. */
    JAVAC,
    /** The same, for the oldest release that is supported. */
    JAVAC_21,
    /** The compiler of Eclipse. */
    ECJ;

    /** Returns the name in the list of exceptions and in reports. */
    String label() {
      return switch (this) {
        case JAVAC -> "javac";
        case JAVAC_21 -> "javac-21";
        case ECJ -> "ecj";
      };
    }

    private JavaCompiler tool() {
      return this == ECJ ? new EclipseCompiler() : ToolProvider.getSystemJavaCompiler();
    }

    private List<String> options() {
      List<String> javac =
          List.of(
              // Not about the code: an annotation that no processor reads, and one of a class that
              // the library does not bring, are such warnings wherever the library is used.
              "-Xlint:all,-processing,-classfile",
              "-Xmaxerrs",
              "100000",
              "-Xmaxwarns",
              "100000",
              // Errors of the processor do not hide those of other requests.
              "--should-stop=ifError=FLOW");
      List<String> options = new ArrayList<>();
      switch (this) {
        case JAVAC -> options.addAll(javac);
        case JAVAC_21 -> {
          options.addAll(javac);
          options.addAll(List.of("--release", "21"));
        }
        case ECJ -> options.addAll(List.of("--release", "21"));
      }
      return options;
    }
  }

  /**
   * What ecj reports of itself after an error that belongs to no file: it cannot print the source
   * line of such an error.
   */
  private static final String ECJ_CANNOT_PRINT =
      "java.lang.NullPointerException: Cannot read the array length because \"value\" is null";

  private final Kind kind;
  private final JavaCompiler tool;
  private final MemoryFiles files;

  FacadeCompiler(Kind kind, ClassPath classPath) {
    this.kind = kind;
    this.tool = kind.tool();
    this.files = files(tool, classPath);
  }

  /** Writes class files to a directory, instead of discarding them. */
  FacadeCompiler writingTo(Path directory) {
    files.writeClassesTo(directory);
    return this;
  }

  /** Runs a processor on the types of a class path, without sources. */
  static void runProcessor(ClassPath classPath, Processor processor) {
    JavaCompiler tool = ToolProvider.getSystemJavaCompiler();
    try (MemoryFiles files = files(tool, classPath)) {
      JavaCompiler.CompilationTask task =
          tool.getTask(
              new StringWriter(),
              files,
              new DiagnosticCollector<>(),
              List.of("-proc:only"),
              List.of("java.lang.Object"),
              null);
      task.setProcessors(List.of(processor));
      task.call();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static MemoryFiles files(JavaCompiler tool, ClassPath classPath) {
    StandardJavaFileManager files =
        tool.getStandardFileManager(null, Locale.ROOT, StandardCharsets.UTF_8);
    List<Path> paths = new ArrayList<>(classPath.all());
    paths.add(placeOf(Async.class));
    paths.add(placeOf(NullMarked.class));
    try {
      files.setLocationFromPaths(StandardLocation.CLASS_PATH, paths);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new MemoryFiles(files);
  }

  private static Path placeOf(Class<?> type) {
    return Path.of(
        java.net.URI.create(
            type.getProtectionDomain().getCodeSource().getLocation().toExternalForm()));
  }

  Kind kind() {
    return kind;
  }

  /** Compiles requests in one run, and returns everything that the compiler says. */
  List<Finding> compile(List<Request> requests) {
    return compile(
        requests.stream().map(each -> MemoryFiles.source(each.typeName(), each.source())).toList(),
        kind == Kind.ECJ ? List.of() : List.of("-Xdoclint:all,-missing"),
        List.of(new ProxyCheckProcessor(), new SmartAsyncProcessor()));
  }

  /**
   * Compiles sources in one run, and returns everything that the compiler says.
   *
   * @throws RuntimeException if the compiler or a processor crashes
   */
  List<Finding> compile(
      List<JavaFileObject> sources, List<String> options, List<Processor> processors) {
    return kind == Kind.ECJ
        ? compileFiles(sources, options, processors)
        : run(sources, options, processors, MemoryFiles.ROOT);
  }

  /**
   * Compiles with sources on disk: ecj reports in which file a problem is only if the file exists.
   */
  private List<Finding> compileFiles(
      List<JavaFileObject> sources, List<String> options, List<Processor> processors) {
    try {
      Path directory = Files.createTempDirectory("conformance").toRealPath();
      try {
        files.writeSourcesTo(directory);
        List<Path> paths = new ArrayList<>();
        for (JavaFileObject source : sources) {
          Path path =
              directory.resolve(source.toUri().getPath().substring(MemoryFiles.ROOT.length()));
          Files.createDirectories(path.getParent());
          paths.add(Files.writeString(path, source.getCharContent(true)));
        }
        List<JavaFileObject> onDisk = new ArrayList<>();
        files.getJavaFileObjectsFromPaths(paths).forEach(onDisk::add);
        return run(onDisk, options, processors, directory + "/");
      } finally {
        delete(directory);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void delete(Path directory) throws IOException {
    try (Stream<Path> paths = Files.walk(directory)) {
      for (Path each : paths.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(each);
      }
    }
  }

  private List<Finding> run(
      List<JavaFileObject> sources, List<String> options, List<Processor> processors, String root) {
    DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
    StringWriter text = new StringWriter();
    List<String> allOptions = new ArrayList<>(kind.options());
    allOptions.addAll(options);
    JavaCompiler.CompilationTask task =
        tool.getTask(text, files, diagnostics, allOptions, null, sources);
    task.setProcessors(processors);
    task.setLocale(Locale.ROOT);
    boolean isCompiled = task.call();
    List<Finding> findings = new ArrayList<>();
    diagnostics.getDiagnostics().forEach(each -> findings.add(finding(each, root)));
    if (kind == Kind.ECJ && findings.size() > 1) {
      findings.removeIf(each -> each.text().equals(ECJ_CANNOT_PRINT));
    }
    if (!isCompiled && findings.stream().noneMatch(Finding::isError)) {
      findings.add(new Finding(true, "", "", "the compiler failed: " + text));
    }
    return findings;
  }

  private static Finding finding(Diagnostic<? extends JavaFileObject> diagnostic, String root) {
    boolean isError = diagnostic.getKind() == Diagnostic.Kind.ERROR;
    String message = diagnostic.getMessage(Locale.ROOT);
    JavaFileObject source = sourceOf(diagnostic);
    // A class file in a jar has no path.
    String path = source == null ? null : source.toUri().getPath();
    if (path == null || !path.startsWith(root) || !path.endsWith(".java")) {
      return new Finding(isError, "", "", message);
    }
    int end = path.lastIndexOf('/');
    return new Finding(
        isError,
        path.substring(root.length(), end).replace('/', '.'),
        path.substring(end + 1, path.length() - ".java".length()),
        "line " + diagnostic.getLineNumber() + ": " + message);
  }

  private static @Nullable JavaFileObject sourceOf(
      Diagnostic<? extends JavaFileObject> diagnostic) {
    try {
      return diagnostic.getSource();
    } catch (NullPointerException e) {
      return null; // ecj, for an error in a class file
    }
  }

  @Override
  public void close() {
    try {
      files.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
