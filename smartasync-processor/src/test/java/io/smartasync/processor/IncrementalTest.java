package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Checks what incremental builds rely on. */
class IncrementalTest {

  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  private static final List<String> OPTIONS = List.of("--release", "21", "-Xlint:all", "-Werror");

  /** javac warns that a file exists if the previous output is compiled over. */
  private static final List<String> AGAIN =
      List.of("--release", "21", "-Xlint:all,-processing", "-Werror");

  @TempDir Path output;

  @Test
  void theDescriptorForGradleSaysThatEachFileComesFromOneType() throws IOException {
    try (InputStream file =
        SmartAsyncProcessor.class.getResourceAsStream(
            "/META-INF/gradle/incremental.annotation.processors")) {
      String text = new String(Objects.requireNonNull(file).readAllBytes(), StandardCharsets.UTF_8);
      assertThat(text.lines())
          .containsExactly(
              ProxyCheckProcessor.class.getName() + ",isolating",
              SmartAsyncProcessor.class.getName() + ",isolating");
    }
  }

  @Test
  void eachFileComesFromOneSource() {
    Map<String, List<String>> origins = new ConcurrentHashMap<>();
    Javac.Compiled compiled =
        Javac.into(output, OPTIONS)
            .through(files -> new OriginsRecorder(files, origins))
            .compile(Javac.sourcesIn(CORPUS.resolve("nested-types")));
    assertThat(compiled.diagnostics()).isEmpty();
    Map<String, List<String>> expected = new TreeMap<>();
    for (String name : List.of("SmartShop_Orders", "SmartShop_Orders_Archive_Box", "Tills")) {
      expected.put("nested." + name, List.of("Shop.java"));
    }
    assertThat(origins).containsExactlyInAnyOrderEntriesOf(expected);
  }

  @Test
  void theTypeThatNamesAnAdapterComesFromTheAdapter() {
    Map<String, List<String>> origins = new ConcurrentHashMap<>();
    Javac.Compiled compiled =
        Javac.into(output, OPTIONS)
            .through(files -> new OriginsRecorder(files, origins))
            .compile(Javac.sourcesIn(CORPUS.resolve("adapters-of-their-own")));
    assertThat(compiled.diagnostics()).isEmpty();
    assertThat(origins)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "io.smartasync.adapters.own.Promise.SmartAsyncAdapter",
                List.of("Promise.java"),
                "io.smartasync.adapters.own.Promise.Half.SmartAsyncAdapter",
                List.of("Promise.java"),
                "own.SmartUsers",
                List.of("Users.java")));
  }

  @Test
  void inheritingFromAnotherSourceAddsNoOrigin() {
    Map<String, List<String>> origins = new ConcurrentHashMap<>();
    Javac.into(output, OPTIONS)
        .through(files -> new OriginsRecorder(files, origins))
        .compile(Javac.sourcesIn(CORPUS.resolve("inherited-mixin")));
    assertThat(origins)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "inherited.SmartStore", List.of("Store.java"),
                "inherited.SmartCachedStore", List.of("CachedStore.java")));
  }

  @Test
  void aFacadeComesFromTheAnnotatedPackageOrTypeAlone() {
    Map<String, List<String>> origins = new ConcurrentHashMap<>();
    List<Path> sources = Javac.sourcesIn(CORPUS.resolve("facade-nullness"));
    Javac.into(output, List.of("--release", "21"))
        .through(files -> new OriginsRecorder(files, origins))
        .compile(sources);
    assertThat(origins)
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "nullness.SmartMarked", List.of("package-info.java"),
                "nullness.SmartUnmarked", List.of("package-info.java"),
                "nullness.plain.SmartMarked", List.of("Facades.java"),
                "nullness.plain.SmartUnmarked", List.of("Facades.java")));
  }

  @Test
  void outputDoesNotDependOnTheOrderOfSources() throws IOException {
    for (String shape :
        List.of(
            "diamond", "generated-in-signatures", "generated-by-others", "facade-of-generated")) {
      List<Path> sources = new ArrayList<>(Javac.sourcesIn(CORPUS.resolve(shape)));
      Map<String, String> first = generated("first-" + shape, sources);
      Map<String, String> again = generated("again-" + shape, sources);
      Collections.reverse(sources);
      Map<String, String> reversed = generated("reversed-" + shape, sources);
      assertThat(first).hasSizeGreaterThan(2);
      assertThat(again).isEqualTo(first);
      assertThat(reversed).isEqualTo(first);
    }
  }

  private Map<String, String> generated(String name, List<Path> sources) throws IOException {
    Javac.Compiled compiled =
        Javac.into(output.resolve(name), OPTIONS).with(new OtherProcessor()).compile(sources);
    assertThat(compiled.diagnostics()).isEmpty();
    Map<String, String> texts = new TreeMap<>();
    for (Path file : Javac.sourcesIn(compiled.generated())) {
      texts.put(compiled.generated().relativize(file).toString(), Files.readString(file));
    }
    return texts;
  }

  @Test
  void previousOutputOnTheClassPathDoesNotClash() throws IOException {
    for (String shape :
        List.of("inherited-mixin", "diamond", "type-level", "generic-base", "facade-module")) {
      List<Path> sources = Javac.sourcesIn(CORPUS.resolve(shape));
      Javac.Compiled first = Javac.into(output.resolve(shape), OPTIONS).compile(sources);
      assertThat(first.diagnostics()).isEmpty();
      Map<String, String> before = new TreeMap<>();
      for (Path file : Javac.sourcesIn(first.generated())) {
        before.put(file.toString(), Files.readString(file));
      }

      Javac.Compiled second =
          Javac.into(output.resolve(shape), AGAIN).with(first.classes()).compile(sources);
      assertThat(second.diagnostics()).as(shape).isEmpty();
      for (Map.Entry<String, String> each : before.entrySet()) {
        assertThat(Files.readString(Path.of(each.getKey()))).isEqualTo(each.getValue());
      }
    }
  }

  /** As Gradle and IDEs do: one changed source is compiled, the others come from class files. */
  @Test
  void oneSourceIsRecompiledAgainstTheClassesOfTheOthers() throws IOException {
    for (String changed : List.of("Store.java", "CachedStore.java")) {
      List<Path> sources = Javac.sourcesIn(CORPUS.resolve("inherited-mixin"));
      Path directory = output.resolve(changed);
      Javac.Compiled first = Javac.into(directory, OPTIONS).compile(sources);
      Path generated = first.generated().resolve("inherited/Smart" + changed);
      String before = Files.readString(generated);
      Files.delete(generated);

      List<Path> one = sources.stream().filter(file -> file.endsWith(changed)).toList();
      Javac.Compiled second = Javac.into(directory, AGAIN).with(first.classes()).compile(one);
      assertThat(second.diagnostics()).isEmpty();
      assertThat(Files.readString(generated)).isEqualTo(before);
    }
  }

  /** Records the sources that the processor names as the origin of a generated file. */
  private static final class OriginsRecorder extends ForwardingJavaFileManager<JavaFileManager> {

    private final Map<String, List<String>> origins;

    OriginsRecorder(JavaFileManager files, Map<String, List<String>> origins) {
      super(files);
      this.origins = origins;
    }

    @Override
    public JavaFileObject getJavaFileForOutputForOriginatingFiles(
        Location location, String name, JavaFileObject.Kind kind, FileObject... originating)
        throws IOException {
      if (kind == JavaFileObject.Kind.SOURCE) {
        List<String> files = new ArrayList<>();
        for (FileObject file : originating) {
          files.add(Objects.requireNonNull(Path.of(file.toUri()).getFileName()).toString());
        }
        origins.put(name, files);
      }
      return super.getJavaFileForOutputForOriginatingFiles(location, name, kind, originating);
    }
  }
}
