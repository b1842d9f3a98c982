package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compiles and runs the corpus. Every directory below {@code corpus} is a shape of annotated code.
 * It is compiled with the strictest settings and must cause no diagnostic. Then its {@code Check}
 * runs: plain Java that calls both variants and asserts what they do.
 *
 * <p>The compiler of Eclipse must compile every shape too, with the same behavior and without a
 * warning about what is generated.
 *
 * <p>The directory {@code library} of a shape is compiled separately, and is on the class path or
 * module path of the shape. A shape with a {@code module-info.java} is compiled and run as a
 * module.
 */
class CorpusTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  @TempDir Path output;
  @TempDir Path runtimeModule;

  static List<String> shapes() throws IOException {
    try (Stream<Path> directories = Files.list(CORPUS)) {
      return directories
          .map(each -> each.getFileName().toString())
          .filter(name -> name.equals(System.getProperty("corpus", name)))
          .sorted()
          .toList();
    }
  }

  /**
   * The shapes that the compiler of Eclipse cannot compile. With {@code javax.tools}, it resolves
   * no module of the module path, with whatever processor.
   */
  private static final Set<String> MODULES =
      Set.of("module", "facade-module", "adapters-in-modules");

  /** Warnings about signatures that only the author can avoid; what is generated repeats them. */
  private static final List<String> OF_AUTHORS =
      List.of("is hiding the type", "should not be bounded by the final type");

  static List<String> shapesWithoutModules() throws IOException {
    return shapes().stream().filter(shape -> !MODULES.contains(shape)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapes")
  void bothVariants(String shape) throws Throwable {
    test(shape, CompilerKind.JAVAC);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("shapesWithoutModules")
  void bothVariantsCompiledByEclipse(String shape) throws Throwable {
    test(shape, CompilerKind.ECJ);
  }

  private void test(String shape, CompilerKind compiler) throws Throwable {
    try {
      run(compile(CORPUS.resolve(shape), compiler));
    } catch (Throwable failure) {
      throw new AssertionError(shape + ": " + failure.getMessage(), failure);
    }
  }

  @Test
  void aWrongCheckFails() {
    assertThatThrownBy(
            () -> run(compile(Path.of("src/test/resources/wrong-check"), CompilerKind.JAVAC)))
        .isInstanceOf(AssertionError.class)
        .hasMessage("it is not");
  }

  /** Returns the directories of the classes, those of the shape first. */
  private List<Path> compile(Path shape, CompilerKind compiler) throws IOException {
    List<Path> directories = new ArrayList<>();
    Path library = shape.resolve("library");
    if (Files.exists(library)) {
      directories.add(compile("library", Javac.sourcesIn(library), List.of(), compiler));
    }
    List<Path> sources =
        Javac.sourcesIn(shape).stream().filter(file -> !file.startsWith(library)).toList();
    directories.add(0, compile("shape", sources, directories, compiler));
    return directories;
  }

  private Path compile(
      String name, List<Path> sources, List<Path> dependencies, CompilerKind compiler)
      throws IOException {
    Javac javac =
        Javac.into(output.resolve(name), compiler.strict())
            .by(compiler.get())
            .with(dependencies.toArray(Path[]::new))
            .with(Javac.jarOf(org.mockito.Mockito.class))
            .with(new OtherProcessor());
    if (isModule(sources)) {
      javac.withRuntime(RuntimeModule.in(runtimeModule));
    }
    Javac.Compiled compiled = javac.compile(sources);
    assertThat(compiled.diagnostics().stream().filter(each -> counts(each, compiled, compiler)))
        .withFailMessage(
            () ->
                compiled.diagnostics().stream()
                        .map(each -> each.getSource() + ": " + each.getMessage(null))
                        .toList()
                    + "\n\n"
                    + generatedSources(compiled.generated()))
        .isEmpty();
    return compiled.classes();
  }

  /** Returns whether a diagnostic must not occur. Eclipse has other warnings about the authors. */
  private static boolean counts(
      Diagnostic<? extends JavaFileObject> diagnostic,
      Javac.Compiled compiled,
      CompilerKind compiler) {
    if (compiler == CompilerKind.JAVAC || diagnostic.getKind() == Diagnostic.Kind.ERROR) {
      return true;
    }
    return diagnostic.getKind() != Diagnostic.Kind.NOTE
        && Path.of(diagnostic.getSource().getName()).startsWith(compiled.generated())
        && OF_AUTHORS.stream().noneMatch(diagnostic.getMessage(null)::contains);
  }

  private static boolean isModule(List<Path> sources) {
    return sources.stream().anyMatch(file -> file.endsWith("module-info.java"));
  }

  private static String generatedSources(Path directory) {
    StringBuilder text = new StringBuilder("generated:\n");
    for (Path file : Javac.sourcesIn(directory)) {
      try {
        text.append(Files.readString(file)).append('\n');
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
    return text.toString();
  }

  private void run(List<Path> directories) throws Throwable {
    Path shape = directories.get(0);
    if (Files.exists(shape.resolve("module-info.class"))) {
      runMain(inModule(directories), checkIn(shape));
      return;
    }
    List<URL> urls = new ArrayList<>();
    for (Path directory : directories) {
      urls.add(directory.toUri().toURL());
    }
    try (URLClassLoader loader =
        new URLClassLoader(urls.toArray(URL[]::new), CorpusTest.class.getClassLoader())) {
      runMain(loader, checkIn(shape));
    }
  }

  private ClassLoader inModule(List<Path> directories) throws IOException {
    Path shape = directories.get(0);
    Path runtime = runtimeModule;
    if (!Files.exists(runtime.resolve("module-info.class"))) {
      runtime = Javac.jarOf(io.smartasync.Async.class);
    }
    List<Path> places = new ArrayList<>(directories);
    places.add(runtime);
    places.add(Javac.jarOf(NullMarked.class));
    ModuleFinder modules = ModuleFinder.of(places.toArray(Path[]::new));
    String name = ModuleFinder.of(shape).findAll().iterator().next().descriptor().name();
    ModuleLayer boot = ModuleLayer.boot();
    Configuration configuration =
        boot.configuration().resolve(modules, ModuleFinder.of(), Set.of(name));
    return boot.defineModulesWithOneLoader(configuration, ClassLoader.getPlatformClassLoader())
        .findLoader(name);
  }

  private static String checkIn(Path classes) throws IOException {
    try (Stream<Path> files = Files.walk(classes)) {
      Path check = files.filter(file -> file.endsWith("Check.class")).findFirst().orElseThrow();
      return classes
          .relativize(check)
          .toString()
          .replaceFirst("\\.class$", "")
          .replace(java.io.File.separatorChar, '.');
    }
  }

  private static void runMain(ClassLoader loader, String check) throws Throwable {
    loader.setDefaultAssertionStatus(true);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      var main = loader.loadClass(check).getDeclaredMethod("main", String[].class);
      main.setAccessible(true);
      main.invoke(null, (Object) new String[0]);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
