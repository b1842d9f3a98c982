package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextSnapshot;
import io.smartasync.Async;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.NullMarked;
import reactor.blockhound.BlockHound;

/**
 * The runtime as a module. The build adds the module descriptor when it packages the classes, which
 * is after the tests.
 */
final class RuntimeModule {

  private static final Path DESCRIPTOR = Path.of("../smartasync/src/main/module/module-info.java");

  private RuntimeModule() {}

  /** Makes the module in a directory, unless the runtime at hand is one, or it is there already. */
  static Path in(Path directory) throws IOException {
    Path runtime = Javac.jarOf(Async.class);
    if (Files.isRegularFile(runtime) || Files.exists(runtime.resolve("module-info.class"))) {
      return runtime;
    }
    if (Files.exists(directory.resolve("module-info.class"))) {
      return directory;
    }
    try (Stream<Path> files = Files.walk(runtime)) {
      for (Path file : files.skip(1).toList()) { // the first is the directory itself
        Files.copy(file, directory.resolve(runtime.relativize(file).toString()));
      }
    }
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter messages = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
      boolean isCompiled =
          compiler
              .getTask(
                  messages,
                  files,
                  null,
                  List.of(
                      "-d",
                      directory.toString(),
                      "--release",
                      "21",
                      "-proc:none",
                      "--module-path",
                      Stream.concat(
                              Stream.of(NullMarked.class, ContextSnapshot.class, BlockHound.class)
                                  .map(type -> Javac.jarOf(type).toString()),
                              vertx())
                          .collect(Collectors.joining(File.pathSeparator)),
                      "--patch-module",
                      "io.smartasync=" + directory),
                  null,
                  files.getJavaFileObjects(DESCRIPTOR))
              .call();
      assertThat(isCompiled).as(messages.toString()).isTrue();
    }
    return directory;
  }

  /** Returns Vert.x, which is a module, and the modules that it requires. */
  private static Stream<String> vertx() {
    return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
        .filter(
            each ->
                Path.of(each).getFileName().toString().matches("(vertx|netty|jackson-core)-.*"));
  }
}
