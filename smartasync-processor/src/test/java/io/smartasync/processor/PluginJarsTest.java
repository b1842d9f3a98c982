package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Plugins of an interface with either method, each compiled on its own into a jar of its own, and
 * found by {@link ServiceLoader}.
 */
class PluginJarsTest {

  private static final String INTERFACE =
      """
      package plugin;

      @io.smartasync.SmartAsync(either = true)
      public interface Plugin {
        String load(String key) throws java.io.IOException;
      }
      """;

  private static final Map<String, String> PLUGINS =
      Map.of(
          "Synchronous",
          """
          public class Synchronous implements plugin.SmartPlugin {
            @Override
            public String load(String key) {
              return "synchronous " + key;
            }
          }
          """,
          "Asynchronous",
          """
          import java.util.concurrent.CompletableFuture;

          public class Asynchronous implements plugin.SmartPlugin {
            @Override
            public CompletableFuture<String> loadAsync(String key) {
              return CompletableFuture.completedFuture("asynchronous " + key);
            }
          }
          """,
          "Neither",
          "public class Neither implements plugin.SmartPlugin {}");

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void eachPluginHasBothMethods(CompilerKind compiler) throws Exception {
    List<URL> jars = new ArrayList<>();
    Path ofInterface = jar("plugin.Plugin", INTERFACE, compiler);
    jars.add(ofInterface.toUri().toURL());
    for (Map.Entry<String, String> plugin : PLUGINS.entrySet()) {
      jars.add(jar(plugin.getKey(), plugin.getValue(), compiler, ofInterface).toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(jars.toArray(URL[]::new), PluginJarsTest.class.getClassLoader())) {
      Map<String, String> loaded = new TreeMap<>();
      for (Object plugin : ServiceLoader.load(loader.loadClass("plugin.SmartPlugin"), loader)) {
        String name = plugin.getClass().getName();
        if (name.equals("Neither")) {
          failsInEachCall(plugin);
        } else {
          loaded.put(name, load(plugin, "a") + ", " + loadAsync(plugin, "b").join());
        }
      }
      assertThat(loaded)
          .containsExactly(
              Map.entry("Asynchronous", "asynchronous a, asynchronous b"),
              Map.entry("Synchronous", "synchronous a, synchronous b"));
    }
  }

  private static void failsInEachCall(Object plugin) {
    String message =
        "Neither implements neither 'SmartPlugin.load(String)' nor 'loadAsync', which call each"
            + " other; implement one of them";
    assertThatThrownBy(() -> load(plugin, "a"))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(message);
    assertThatThrownBy(() -> loadAsync(plugin, "a").join())
        .cause()
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(message);
  }

  private static String load(Object plugin, String key) throws Exception {
    return (String) invoke(plugin, "load", key);
  }

  private static CompletableFuture<?> loadAsync(Object plugin, String key) throws Exception {
    return (CompletableFuture<?>) invoke(plugin, "loadAsync", key);
  }

  private static Object invoke(Object plugin, String method, String key) throws Exception {
    Callable<Object> call =
        () -> plugin.getClass().getMethod(method, String.class).invoke(plugin, key);
    try {
      return call.call();
    } catch (java.lang.reflect.InvocationTargetException e) {
      throw (Exception) e.getCause();
    }
  }

  /** Compiles a plugin without the processor: authors of plugins may not have it. */
  private Path jar(String type, String source, CompilerKind compiler, Path... dependencies)
      throws IOException {
    String simpleName = type.substring(type.lastIndexOf('.') + 1);
    Path file = directory.resolve("sources-" + type).resolve(simpleName + ".java");
    Files.createDirectories(file.getParent());
    Files.writeString(file, source);
    Javac javac =
        Javac.into(directory.resolve("classes-" + type), compiler.plain())
            .by(compiler.get())
            .with(dependencies);
    boolean isPlugin = dependencies.length > 0;
    Javac.Compiled compiled = (isPlugin ? javac.withOnly() : javac).compile(List.of(file));
    assertThat(compiled.errors()).isEmpty();
    Path jar = directory.resolve(type + ".jar");
    try (OutputStream output = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(output);
        Stream<Path> classes = Files.walk(compiled.classes())) {
      for (Path each : classes.filter(path -> path.toString().endsWith(".class")).toList()) {
        String name = compiled.classes().relativize(each).toString().replace('\\', '/');
        entries.putNextEntry(new JarEntry(name));
        Files.copy(each, entries);
      }
      if (isPlugin) {
        entries.putNextEntry(new JarEntry("META-INF/services/plugin.SmartPlugin"));
        entries.write(type.getBytes(java.nio.charset.StandardCharsets.UTF_8));
      }
    }
    return jar;
  }
}
