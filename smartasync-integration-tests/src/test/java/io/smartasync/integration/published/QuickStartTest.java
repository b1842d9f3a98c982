package io.smartasync.integration.published;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.integration.published.QuickStartPage.RunCommand;
import io.smartasync.integration.published.QuickStartPage.WriteFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Does literally what the quick start says, in an empty folder: writes its files, runs its commands
 * and compares what they print. Only the installation of SmartAsync itself is replaced by the
 * modules that the build has packaged.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the commands are for a POSIX shell")
class QuickStartTest {

  private static final Path ROOT = Path.of("..");
  private static final Path README = ROOT.resolve("README.md");
  private static final Path QUICK_START = ROOT.resolve("docs/guide/quick-start.md");
  private static final Path TROUBLESHOOTING = ROOT.resolve("docs/troubleshooting.md");

  private static final String PINNED = "        <version>3.16.0</version>\n";

  private static final Pattern PROCESSOR_PATH =
      Pattern.compile("(?s) *<annotationProcessorPaths>.*</annotationProcessorPaths>\n");

  /** What each message of the compiler begins with, after Maven's own mark and the folder. */
  private static final Pattern FOLDER = Pattern.compile("\\[ERROR] (?:\\S*/src/main/java/)?");

  @TempDir Path directory;

  private final QuickStartPage page = QuickStartPage.read(QUICK_START);

  QuickStartTest() throws IOException {}

  private Path project() throws IOException {
    return Files.createDirectories(directory.resolve("project"));
  }

  static List<Maven> mavens() {
    return List.of(Maven.oldest(), Maven.ofThisBuild());
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void thePageCanBeFollowedLiterally(Maven maven) throws Exception {
    int compared = 0;
    try (LocalRepository repository = repository()) {
      for (QuickStartPage.Step step : page.steps()) {
        switch (step) {
          case WriteFile file -> write(file.path(), file.content());
          case RunCommand command -> {
            Maven.Run run = maven.shell(project(), repository.path(), command.command());
            assertThat(run.exitCode()).as("%s\n%s", command, run).isZero();
            if (command.output().isPresent()) {
              assertThat(run.output()).as("%s", command).isEqualTo(command.output().get());
              compared++;
            }
          }
        }
      }
      Maven.Run again = maven.shell(project(), repository.path(), "mvn compile");
      assertThat(again.output()).as("a build without a change").contains("Nothing to compile");
    }
    assertThat(compared).isEqualTo(2);
  }

  /** The folder must exist, as after the first command of the page. */
  private void write(String path, String content) throws IOException {
    Files.writeString(project().resolve(path), content);
  }

  private void writeTheProject(String pom) throws IOException {
    Files.createDirectories(project().resolve("src/main/java"));
    for (String source : List.of("src/main/java/Greetings.java", "src/main/java/Main.java")) {
      write(source, page.file(source));
    }
    write("pom.xml", pom);
  }

  private LocalRepository repository() throws IOException {
    return LocalRepository.in(directory.resolve("repository"));
  }

  private Maven.Run compile(Maven maven) throws Exception {
    try (LocalRepository repository = repository()) {
      return maven.shell(project(), repository.path(), "mvn -q compile");
    }
  }

  @Test
  void withoutTheProcessorTheCompilerPrintsWhatThePageSays() throws Exception {
    writeTheProject(PROCESSOR_PATH.matcher(page.file("pom.xml")).replaceFirst(""));

    Maven.Run build = compile(Maven.ofThisBuild());

    assertThat(build.exitCode()).isNotZero();
    assertThat(FOLDER.matcher(build.output()).replaceAll("").lines())
        .as("%s", build)
        .containsSubsequence(textBelow("### cannot find symbol").lines().toList());
  }

  /** Returns the first block of plain text below a heading. */
  private static String textBelow(String heading) throws IOException {
    return Pattern.compile("(?ms)^" + Pattern.quote(heading) + ".*?^```text\\n(.*?)^```$")
        .matcher(Files.readString(QUICK_START))
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }

  /** The reason for the version of the plugin, as the troubleshooting page prints it. */
  @Test
  void withoutThePinnedVersionOldMavenFailsAsDocumented() throws Exception {
    String pom = page.file("pom.xml");
    assertThat(pom).containsOnlyOnce(PINNED);
    writeTheProject(pom.replace(PINNED, ""));

    Maven.Run build = compile(Maven.oldest());

    String message = "Source option 5 is no longer supported";
    assertThat(build.exitCode()).isNotZero();
    assertThat(build.output()).contains(message);
    assertThat(Files.readString(TROUBLESHOOTING)).contains(message);
  }

  /** The README shows parts of the same build files. */
  @Test
  void theReadmeShowsTheSameBuildFiles() throws IOException {
    String readme = Files.readString(README);
    for (String language : List.of("xml", "kotlin")) {
      String file = page.file(language.equals("xml") ? "pom.xml" : "build.gradle.kts");
      List<String> parts =
          Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
              .matcher(readme)
              .results()
              .map((MatchResult found) -> found.group(1))
              .toList();
      assertThat(parts).isNotEmpty();
      for (String line : String.join("", parts).lines().map(String::strip).toList()) {
        assertThat(file).contains(line);
      }
    }
  }

  /** What cannot be built here because Gradle is not on Maven Central is compared at least. */
  @Test
  void theGradleBuildNamesTheSameVersionsAndReleaseAsTheMavenBuild() throws IOException {
    String pom = page.file("pom.xml");
    String gradle = page.file("build.gradle.kts");
    String version = property(pom, "smartasync.version");

    assertThat(gradle)
        .contains("implementation(\"io.smartasync:smartasync:" + version + "\")")
        .contains("annotationProcessor(\"io.smartasync:smartasync-processor:" + version + "\")")
        .contains("JavaLanguageVersion.of(" + property(pom, "maven.compiler.release") + ")");
    assertThat(Files.readString(ROOT.resolve("pom.xml"))).contains("<version>" + version + "<");
  }

  private static String property(String pom, String name) {
    return Pattern.compile("<" + Pattern.quote(name) + ">([^<]+)<")
        .matcher(pom)
        .results()
        .map((MatchResult found) -> found.group(1))
        .findFirst()
        .orElseThrow();
  }
}
