package io.smartasync.frameworks.processors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a user's sources with the processors of a path, and runs the result. */
final class Compilation {

  private final Path directory;
  private final List<Path> classes = new ArrayList<>();

  /** Creates a compilation with its files below a directory. */
  Compilation(Path directory) {
    this.directory = directory;
    classes.add(classes());
  }

  Path sources() {
    return directory.resolve("sources");
  }

  Path classes() {
    return directory.resolve("classes");
  }

  Path generated() {
    return directory.resolve("generated");
  }

  /** Adds a source file. */
  Compilation with(String file, String text) throws IOException {
    Path path = sources().resolve(file);
    Files.createDirectories(path.getParent());
    Files.writeString(path, text);
    return this;
  }

  /** Adds a directory of classes that were compiled before. */
  Compilation withClasses(Path more) {
    classes.add(more);
    return this;
  }

  /** Compiles all sources, including generated ones. There must be no error and no warning. */
  void compile(String... options) throws IOException {
    Files.createDirectories(classes());
    Files.createDirectories(generated());
    List<String> all = new ArrayList<>(List.of(options));
    all.addAll(List.of("--release", "21", "-d", classes().toString()));
    all.addAll(List.of("-s", generated().toString()));
    StringBuilder classPath = new StringBuilder(ProcessorPath.classPath());
    classes.forEach(each -> classPath.append(java.io.File.pathSeparator).append(each));
    all.addAll(List.of("-cp", classPath.toString()));
    StringWriter output = new StringWriter();
    JavaCompiler javac = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager files = javac.getStandardFileManager(null, null, null)) {
      boolean isCompiled =
          javac
              .getTask(
                  output,
                  files,
                  null,
                  all,
                  null,
                  files.getJavaFileObjectsFromPaths(javaFiles(sources())))
              .call();
      assertThat(isCompiled).as(() -> output.toString()).isTrue();
      assertThat(output.toString()).doesNotContain("warning:");
    }
  }

  private static List<Path> javaFiles(Path directory) {
    try (Stream<Path> files = Files.walk(directory)) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Returns the generated sources by their paths. */
  Map<String, String> generatedSources() throws IOException {
    Map<String, String> sources = new TreeMap<>();
    for (Path file : javaFiles(generated())) {
      sources.put(generated().relativize(file).toString(), Files.readString(file));
    }
    return sources;
  }

  /** Calls the static method {@code run} of a compiled class. */
  Object run(String type) throws Exception {
    List<URL> urls = new ArrayList<>();
    for (Path each : classes) {
      urls.add(each.toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), Compilation.class.getClassLoader())) {
      return loader.loadClass(type).getMethod("run").invoke(null);
    }
  }
}
