package io.smartasync.integration.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Builds the README's {@code pom.xml} and example literally as they are on the page, with the
 * oldest supported Maven and with the Maven of this build, and runs the result.
 */
class QuickStartTest {

  private static final Path ROOT = Path.of("..");
  private static final Path README = ROOT.resolve("README.md");
  private static final Path TROUBLESHOOTING = ROOT.resolve("docs/troubleshooting.md");

  private static final String PINNED = "        <version>3.16.0</version>\n";

  @TempDir Path directory;

  @BeforeEach
  void writeTheProject() throws IOException {
    Path sources = Files.createDirectories(project().resolve("src/main/java"));
    Files.writeString(project().resolve("pom.xml"), blocks("xml").get(0));
    List<String> java = blocks("java");
    Files.writeString(sources.resolve("DataFetcher.java"), java.get(1));
    Files.writeString(sources.resolve("Main.java"), java.get(2));
  }

  private Path project() {
    return directory.resolve("project");
  }

  private static List<String> blocks(String language) throws IOException {
    return Pattern.compile("(?ms)^```" + language + "\\n(.*?)^```$")
        .matcher(Files.readString(README))
        .results()
        .map((MatchResult found) -> found.group(1))
        .toList();
  }

  static List<Maven> mavens() {
    return List.of(Maven.oldest(), Maven.ofThisBuild());
  }

  @ParameterizedTest
  @MethodSource("mavens")
  void theProjectCompilesAndRuns(Maven maven) throws Exception {
    try (LocalRepository repository = repository()) {
      Maven.Run build = maven.run(project(), repository.path(), "compile");

      assertThat(build.exitCode()).as(build.output()).isZero();
      Maven.Run main = runMain(repository.runtime());
      assertThat(main.exitCode()).as(main.output()).isZero();
      assertThat(main.output()).isEqualToIgnoringNewLines("true");
    }
  }

  private LocalRepository repository() throws IOException {
    return LocalRepository.in(directory.resolve("repository"), ROOT);
  }

  /** The example fetches the same page twice and compares. */
  private Maven.Run runMain(Path runtime) throws IOException, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      InetSocketAddress address = server.getAddress();
      String url =
          "http://%s:%d/".formatted(address.getAddress().getHostAddress(), address.getPort());
      return Maven.java(project(), runtime, "Main", url);
    } finally {
      server.stop(0);
    }
  }

  /** The reason for the version in the README, as the troubleshooting page prints it. */
  @Test
  void withoutThePinnedVersionOldMavenFailsAsDocumented() throws Exception {
    String pom = Files.readString(project().resolve("pom.xml"));
    assertThat(pom).containsOnlyOnce(PINNED);
    Files.writeString(project().resolve("pom.xml"), pom.replace(PINNED, ""));

    try (LocalRepository repository = repository()) {
      Maven.Run build = Maven.oldest().run(project(), repository.path(), "compile");

      String message = "Source option 5 is no longer supported";
      assertThat(build.exitCode()).isNotZero();
      assertThat(build.output()).contains(message);
      assertThat(Files.readString(TROUBLESHOOTING)).contains(message);
    }
  }

  /** What cannot be built here because Gradle is not on Maven Central is compared at least. */
  @Test
  void theGradleBuildNamesTheSameVersionsAndReleaseAsTheMavenBuild() throws IOException {
    String pom = blocks("xml").get(0);
    String gradle = blocks("kotlin").get(0);
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
