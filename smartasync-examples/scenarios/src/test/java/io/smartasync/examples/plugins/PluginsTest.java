package io.smartasync.examples.plugins;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.examples.JavaTool;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A program and two plugins, each compiled on its own into a jar of its own. */
class PluginsTest {

  private static final Path SOURCES = Path.of("src/plugins").toAbsolutePath();
  private static final String SERVICE = "translator.SmartTranslator";

  @TempDir Path directory;

  @Test
  void theProgramCallsBothMethodsOfEachPlugin() throws Exception {
    Path program = jar("host", null, "--processor-path", JavaTool.CLASS_PATH);
    // The authors of plugins need no processor.
    Path first = jar("synchronous", "dictionary.DictionaryTranslator", "-proc:none");
    Path second = jar("asynchronous", "service.ServiceTranslator", "-proc:none");

    String classPath =
        Stream.of(program, first, second)
            .map(Path::toString)
            .reduce(JavaTool.runtime(), (all, each) -> all + File.pathSeparator + each);
    assertThat(
            JavaTool.run(
                directory, "java", List.of("--class-path", classPath, "translator.Main", "tree")))
        .isEqualTo(
            """
            dictionary.DictionaryTranslator: Baum, Baum
            service.ServiceTranslator: arbre, arbre
            """);
  }

  private Path jar(String name, @Nullable String plugin, String... options) throws IOException {
    Path classes = directory.resolve(name);
    List<String> arguments = new ArrayList<>(List.of(options));
    arguments.addAll(
        List.of(
            "--release",
            "21",
            "--class-path",
            JavaTool.runtime() + File.pathSeparator + directory.resolve("host.jar"),
            "-d",
            classes.toString()));
    try (Stream<Path> sources = Files.walk(SOURCES.resolve(name))) {
      sources.filter(Files::isRegularFile).map(Path::toString).forEach(arguments::add);
    }
    JavaTool.compile(arguments);
    Path jar = directory.resolve(name + ".jar");
    try (OutputStream output = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(output);
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        entries.putNextEntry(new JarEntry(classes.relativize(file).toString().replace('\\', '/')));
        Files.copy(file, entries);
      }
      if (plugin != null) {
        entries.putNextEntry(new JarEntry("META-INF/services/" + SERVICE));
        entries.write(plugin.getBytes(StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
