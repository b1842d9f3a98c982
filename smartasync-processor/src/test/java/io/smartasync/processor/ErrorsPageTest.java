package io.smartasync.processor;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.processor.report.Message;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compares the page of the compile errors, {@code errors.md}, with what the processor prints. */
class ErrorsPageTest {

  /** What no source alone causes; other tests do. */
  private static final List<String> KEYS_WITHOUT_SAMPLE =
      List.of(
          "AdapterGeneratedTooLate",
          "CannotWrite",
          "InvalidProxyAnnotation",
          "SourceTooOld",
          "UnknownProxyAnnotation");

  @TempDir Path directory;

  static List<ErrorsPage.Entry> entries() throws IOException {
    return ErrorsPage.read().entries();
  }

  static List<ErrorsPage.Entry> entriesWithSample() throws IOException {
    return entries().stream().filter(each -> !each.sample().isEmpty()).toList();
  }

  static List<ErrorsPage.Entry> entriesWithReplacement() throws IOException {
    return entries().stream().filter(each -> !each.replacements().isEmpty()).toList();
  }

  @Test
  void hasOneEntryForEachKey() throws IOException {
    assertThat(entries().stream().map(ErrorsPage.Entry::key))
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Message.values()).map(Message::key).distinct().toList());
  }

  @Test
  void hasASampleForEachKeyThatSourcesCanCause() throws IOException {
    assertThat(entries().stream().filter(each -> each.sample().isEmpty()))
        .extracting(ErrorsPage.Entry::key)
        .containsExactlyInAnyOrderElementsOf(KEYS_WITHOUT_SAMPLE);
  }

  @Test
  void indexNamesTheEntriesOfEachSection() throws IOException {
    List<String> index =
        ErrorsPage.index().entrySet().stream().map(row -> row.getKey() + row.getValue()).toList();
    assertThat(index)
        .containsExactlyElementsOf(
            ErrorsPage.read().sections().stream()
                .map(
                    section ->
                        withAnchor(section.title())
                            + section.entries().stream()
                                .map(entry -> withAnchor(entry.key()))
                                .toList())
                .toList());
  }

  /** Anchors as the pages of GitHub have them. */
  private static String withAnchor(String heading) {
    return heading + "#" + heading.toLowerCase(Locale.ROOT).replace(' ', '-');
  }

  @ParameterizedTest
  @MethodSource("entriesWithSample")
  void samplePrintsWhatThePageSays(ErrorsPage.Entry entry) throws IOException {
    assertThat(compile(entry.sample()).map(ErrorsPageTest::printed))
        .containsExactlyInAnyOrderElementsOf(entry.printed());
    assertThat(entry.printed())
        .anyMatch(line -> line.endsWith(" [SmartAsync:" + entry.key() + "]"));
  }

  @ParameterizedTest
  @MethodSource("entriesWithReplacement")
  void replacementIsCompiledWithoutMessages(ErrorsPage.Entry entry) throws IOException {
    for (List<ErrorsPage.SourceFile> files : entry.replacements()) {
      assertThat(compile(files).map(ErrorsPageTest::printed)).isEmpty();
    }
  }

  /** Where no sample can be compiled, the text is at least one of the messages with the key. */
  @ParameterizedTest
  @MethodSource("entries")
  void printsAMessageWithTheKey(ErrorsPage.Entry entry) {
    List<Pattern> messages =
        Arrays.stream(Message.values())
            .filter(each -> each.key().equals(entry.key()))
            .map(MessageTest::pattern)
            .toList();
    assertThat(entry.printed().stream().map(line -> line.replaceFirst("^.*?(error|warning): ", "")))
        .anyMatch(text -> messages.stream().anyMatch(each -> each.matcher(text).matches()));
  }

  private Stream<? extends Diagnostic<? extends JavaFileObject>> compile(
      List<ErrorsPage.SourceFile> files) throws IOException {
    Path place = Files.createTempDirectory(directory, "sample");
    List<Path> library = new ArrayList<>();
    List<Path> sources = new ArrayList<>();
    for (ErrorsPage.SourceFile file : files) {
      Path path = place.resolve(file.isOfLibrary() ? "library" : "sources").resolve(file.path());
      Files.createDirectories(path.getParent());
      Files.writeString(path, file.text());
      (file.isOfLibrary() ? library : sources).add(path);
    }
    Javac javac = javac(place.resolve("out"), sources);
    if (!library.isEmpty()) {
      Javac.Compiled compiled = javac(place.resolve("library-out"), library).compile(library);
      assertThat(compiled.diagnostics()).isEmpty();
      javac.with(compiled.classes());
    }
    return javac.compile(sources).diagnostics().stream();
  }

  private Javac javac(Path output, List<Path> sources) throws IOException {
    Javac javac = Javac.into(output, Javac.PLAIN);
    return sources.stream().anyMatch(file -> file.endsWith("module-info.java"))
        ? javac.withRuntime(RuntimeModule.in(Files.createDirectories(directory.resolve("runtime"))))
        : javac.withLibraries();
  }

  /** As javac prints it, without the source. */
  private static String printed(Diagnostic<? extends JavaFileObject> diagnostic) {
    JavaFileObject source = diagnostic.getSource();
    String place =
        source == null
            ? ""
            : Path.of(source.toUri()).getFileName() + ":" + diagnostic.getLineNumber() + ": ";
    String kind = diagnostic.getKind() == Diagnostic.Kind.ERROR ? "error: " : "warning: ";
    return place + kind + diagnostic.getMessage(Locale.ROOT).lines().findFirst().orElseThrow();
  }
}
