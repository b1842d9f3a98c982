package io.smartasync.integration.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.bouncycastle.openpgp.PGPException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Publishes a release of a copy of this source tree into a folder, with the command of
 * CONTRIBUTING.md, and checks it by the rules of Maven Central. The compiler's warnings and the
 * Javadoc tool's are errors there too.
 */
class ReleaseTest {

  private static final String RELEASE = "0.1.0";
  private static final String SNAPSHOT = RELEASE + "-SNAPSHOT";
  private static final String DEPLOY = "./mvnw -Prelease ";

  /** What builds and checkouts leave in a folder. */
  private static final Set<String> NOT_COPIED = Set.of("target", ".git", "node_modules");

  @TempDir static Path directory;

  private static Path deployed;
  private static SigningKey key;

  @BeforeAll
  static void publish() throws IOException, InterruptedException, PGPException {
    Path tree = directory.resolve("tree");
    copySources(Packaged.ROOT, tree);
    deployed = tree.resolve("target/release");
    key = SigningKey.create();
    try (LocalRepository repository = LocalRepository.in(directory.resolve("repository"))) {
      Maven.Run build =
          Maven.ofThisBuild().shell(tree, repository.path(), key.environment(), command());
      assertThat(build.exitCode()).as(build.output()).isZero();
    }
  }

  /** Returns the command of the page, without what this build has checked already. */
  private static String command() throws IOException {
    String page = Files.readString(Packaged.ROOT.resolve("CONTRIBUTING.md"));
    return page.lines()
        .filter(line -> line.startsWith(DEPLOY))
        .findFirst()
        .orElseThrow()
        .replace(DEPLOY, "mvn -q -Pquick,release -Dcyclonedx.skip=false -Dmaven.test.skip ");
  }

  /** Copies the files, not what was built from them, with the version of a release. */
  private static void copySources(Path from, Path to) throws IOException {
    Files.createDirectories(to);
    List<Path> entries;
    try (Stream<Path> list = Files.list(from)) {
      entries = list.toList();
    }
    for (Path entry : entries) {
      String name = entry.getFileName().toString();
      Path target = to.resolve(name);
      if (name.equals("pom.xml")) {
        Files.writeString(target, Files.readString(entry).replace(SNAPSHOT, RELEASE));
      } else if (!Files.isDirectory(entry)) {
        Files.copy(entry, target);
      } else if (!NOT_COPIED.contains(name)) {
        copySources(entry, target);
      }
    }
  }

  @Test
  void aReleaseIsCompleteByTheRulesOfMavenCentral() throws IOException {
    assertThat(new CentralRules(deployed, key).violations()).isEmpty();
    assertThat(modules())
        .containsExactly(
            "smartasync",
            "smartasync-bom",
            "smartasync-errorprone",
            "smartasync-flink",
            "smartasync-opentelemetry",
            "smartasync-parent",
            "smartasync-processor",
            "smartasync-rewrite",
            "smartasync-spring",
            "smartasync-testing");
  }

  private static List<String> modules() throws IOException {
    try (Stream<Path> modules = Files.list(deployed.resolve("io/smartasync"))) {
      return modules.map(module -> module.getFileName().toString()).sorted().toList();
    }
  }

  /** The rules are not satisfied by a folder that lacks one of the files, or has a changed one. */
  @ParameterizedTest
  @ValueSource(strings = {"-sources.jar", "-javadoc.jar", ".jar.asc", ".pom.sha1", ".jar"})
  void theRulesFindWhatIsMissing(String suffix, @TempDir Path copy) throws IOException {
    copySources(deployed, copy);
    CentralRules rules = new CentralRules(copy, key);
    assertThat(rules.violations()).isEmpty();
    Path file =
        copy.resolve("io/smartasync/smartasync")
            .resolve(RELEASE)
            .resolve("smartasync-" + RELEASE + suffix);

    Files.writeString(file, "changed");
    assertThat(rules.violations()).isNotEmpty();
    Files.delete(file);
    assertThat(rules.violations()).isNotEmpty();
  }

  @Test
  void theRulesFindAnElementThatIsMissingInAPom(@TempDir Path copy) throws IOException {
    copySources(deployed, copy);
    Path pom =
        copy.resolve("io/smartasync/smartasync-parent/" + RELEASE)
            .resolve("smartasync-parent-" + RELEASE + ".pom");

    Files.writeString(pom, Files.readString(pom).replaceAll("(?s)<developers>.*</developers>", ""));

    assertThat(new CentralRules(copy, key).violations())
        .contains("smartasync has no /project/developers/developer/name");
  }

  /** The classes of two builds in two folders are the same bytes. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "smartasync",
        "smartasync-processor",
        "smartasync-spring",
        "smartasync-testing",
        "smartasync-opentelemetry",
        "smartasync-flink",
        "smartasync-rewrite",
        "smartasync-errorprone"
      })
  void theBuildIsReproducible(String module) throws IOException {
    Map<String, String> released = contents(jar(module, ""));
    Map<String, String> snapshot = contents(Packaged.jar(module));
    assertThat(released).hasSizeGreaterThan(10);
    assertThat(released.keySet()).isEqualTo(snapshot.keySet());
    assertThat(released.keySet())
        .filteredOn(name -> !Objects.equals(released.get(name), snapshot.get(name)))
        // They name the version.
        .isSubsetOf(
            "META-INF/MANIFEST.MF",
            "module-info.class",
            "io/smartasync/rewrite/version.properties");
  }

  private static Path jar(String module, String suffix) {
    return deployed
        .resolve("io/smartasync/" + module)
        .resolve(RELEASE)
        .resolve("%s-%s%s.jar".formatted(module, RELEASE, suffix));
  }

  /** Returns the entries of a jar with their checksums, without Maven's own. */
  private static Map<String, String> contents(Path jar) throws IOException {
    Map<String, String> contents = new TreeMap<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : file.stream().toList()) {
        if (!entry.getName().startsWith("META-INF/maven/")) {
          contents.put(entry.getName(), HexFormat.of().toHexDigits(entry.getCrc()));
        }
      }
    }
    return contents;
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "smartasync",
        "smartasync-processor",
        "smartasync-spring",
        "smartasync-testing",
        "smartasync-opentelemetry",
        "smartasync-flink",
        "smartasync-rewrite",
        "smartasync-errorprone"
      })
  void theJarsHaveTheLicenseAndTheSourcesAreWhole(String module) throws IOException {
    assertThat(contents(jar(module, ""))).containsKey("META-INF/LICENSE");

    List<String> sources = new ArrayList<>();
    Path folder = Packaged.ROOT.resolve(module).resolve("src/main/java");
    try (Stream<Path> files = Files.walk(folder)) {
      files
          .filter(Files::isRegularFile)
          .forEach(file -> sources.add(folder.relativize(file).toString().replace('\\', '/')));
    }
    assertThat(contents(jar(module, "-sources")).keySet()).containsAll(sources);
  }

  /** Packages that users do not import have no page. */
  @Test
  void theJavadocHasThePublicApi() throws IOException {
    assertThat(contents(jar("smartasync", "-javadoc")).keySet())
        .contains("io.smartasync/module-summary.html", "io.smartasync/io/smartasync/Async.html")
        .noneMatch(name -> name.contains("blockhound"));
    assertThat(contents(jar("smartasync-spring", "-javadoc")).keySet())
        .contains("io.smartasync.spring/io/smartasync/spring/EnableSmartAsync.html");
    assertThat(contents(jar("smartasync-testing", "-javadoc")).keySet())
        .contains("io.smartasync.testing/io/smartasync/testing/EveryContext.html");
    assertThat(contents(jar("smartasync-opentelemetry", "-javadoc")).keySet())
        .contains(
            "io.smartasync.opentelemetry/io/smartasync/opentelemetry/OpenTelemetryContextAccessor.html");
    assertThat(contents(jar("smartasync-flink", "-javadoc")).keySet())
        .contains("io/smartasync/flink/SmartAsyncFunction.html");
    assertThat(contents(jar("smartasync-rewrite", "-javadoc")).keySet())
        .contains("io/smartasync/rewrite/AdoptSmartAsync.html");
    // It has no module descriptor.
    assertThat(contents(jar("smartasync-errorprone", "-javadoc")).keySet())
        .contains("io/smartasync/errorprone/WaitInAsynchronousCode.html");
  }
}
