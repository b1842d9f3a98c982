package io.smartasync.errorprone;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.errorprone.CheckedCode.Alarm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Compiles the pages in {@code docs/errorprone}, with the options that they show. */
@Timeout(240)
class ErrorPronePagesTest {

  private static final Path PAGES = Path.of("../docs/errorprone");
  private static final Pattern SNIPPET =
      Pattern.compile("(?ms)^## (Reported|Instead)$.*?^```java\\n(.*?)^```$");
  private static final Pattern ARGUMENT = Pattern.compile("<arg>(.*?)</arg>");
  private static final Pattern TYPE = Pattern.compile("(?m)^(?:public )?class (\\w+)");

  @TempDir private static Path folder;
  private static Path fixture = Path.of("");

  @BeforeAll
  static void compile() throws IOException {
    fixture = CheckedCode.compileFixture(folder);
  }

  static List<String> checks() throws IOException {
    return CheckedCode.checks();
  }

  @Test
  void everyCheckHasAPageInTheTable() throws IOException {
    String index = Files.readString(PAGES.resolve("README.md"));
    for (String check : CheckedCode.checks()) {
      assertThat(index).contains("| [%s](%s.md) | ".formatted(check, check));
    }
    try (Stream<Path> pages = Files.list(PAGES)) {
      assertThat(pages).hasSize(CheckedCode.checks().size() + 1);
    }
  }

  @ParameterizedTest
  @MethodSource("checks")
  void aCheckReportsTheFirstSnippetOfItsPageAndNotTheSecond(String check) throws IOException {
    List<MatchResult> snippets =
        SNIPPET.matcher(Files.readString(PAGES.resolve(check + ".md"))).results().toList();
    assertThat(snippets).extracting(each -> each.group(1)).containsExactly("Reported", "Instead");
    assertThat(alarms(check + "-reported", snippets.get(0).group(2)))
        .isNotEmpty()
        .extracting(Alarm::check)
        .containsOnly(check);
    assertThat(alarms(check + "-instead", snippets.get(1).group(2))).isEmpty();
  }

  private static List<Alarm> alarms(String name, String source) throws IOException {
    return CheckedCode.alarms(write(name, source), CheckedCode.checks(), fixture);
  }

  private static Path write(String name, String source) throws IOException {
    String type = TYPE.matcher(source).results().findFirst().orElseThrow().group(1);
    return Files.writeString(
        Files.createDirectories(folder.resolve(name)).resolve(type + ".java"), source);
  }

  /** A compiler of its own, as Maven starts it with these arguments. */
  @Test
  void theArgumentsForMavenEnableTheChecks() throws Exception {
    String page = Files.readString(PAGES.resolve("README.md"));
    String wrong =
        SNIPPET
            .matcher(Files.readString(PAGES.resolve("WaitInAsynchronousCode.md")))
            .results()
            .findFirst()
            .orElseThrow()
            .group(2);
    List<String> command =
        new ArrayList<>(
            List.of(Path.of(System.getProperty("java.home"), "bin", "javac").toString()));
    ARGUMENT.matcher(page).results().forEach(each -> command.add(each.group(1)));
    Map<String, String> options =
        Map.of(
            "-d", folder.resolve("maven").toString(),
            "-cp", fixture + System.getProperty("path.separator") + CheckedCode.classPath(),
            "-processorpath", CheckedCode.classPath());
    options.forEach((option, value) -> command.addAll(List.of(option, value)));
    command.add(write("maven", wrong).toString());

    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

    assertThat(process.waitFor()).as(output).isZero();
    assertThat(output)
        .contains(
            "warning: [WaitInAsynchronousCode] ", "docs/errorprone/WaitInAsynchronousCode.md");
  }
}
