package io.smartasync.integration.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jspecify.annotations.NonNull;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** The bills of materials list exactly what is published. */
class BillOfMaterialsTest {

  private static final Path RUNTIME = Packaged.ROOT.resolve("smartasync");
  private static final Path PROCESSOR = Packaged.ROOT.resolve("smartasync-processor");
  private static final Path SPRING = Packaged.ROOT.resolve("smartasync-spring");

  private static final Path TESTING = Packaged.ROOT.resolve("smartasync-testing");

  private static final Path OPEN_TELEMETRY = Packaged.ROOT.resolve("smartasync-opentelemetry");

  private static final Path FLINK = Packaged.ROOT.resolve("smartasync-flink");

  private static final Path REWRITE = Packaged.ROOT.resolve("smartasync-rewrite");

  private static final String OWN = "io/smartasync/processor/";

  /** The relocated packages in the processor's jar and the libraries they come from. */
  private static final Map<String, String> SHADED =
      Map.of(
          OWN + "shaded/javapoet/", "com.palantir.javapoet:javapoet required",
          OWN + "shaded/google/auto/common/", "com.google.auto:auto-common required",
          OWN + "shaded/google/common/", "com.google.guava:guava required");

  @Test
  void theRuntimeDependsOnTheJSpecifyAnnotationsAlone() throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(RUNTIME);

    assertThat(bill.subject()).startsWith("pkg:maven/io.smartasync/smartasync@");
    assertThat(bill.components()).containsExactly("org.jspecify:jspecify required");
    assertThat(bill.dependencies())
        .singleElement()
        .asString()
        .startsWith("pkg:maven/org.jspecify/jspecify@");
    try (JarFile jar = new JarFile(Packaged.jar("smartasync").toFile())) {
      assertThat(classes(jar)).isNotEmpty().allMatch(name -> name.startsWith("io/smartasync/"));
    }
  }

  /** Spring is the program's own. */
  @Test
  void theSpringModuleDependsOnTheRuntimeAlone() throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(SPRING);

    assertThat(bill.subject()).startsWith("pkg:maven/io.smartasync/smartasync-spring@");
    assertThat(bill.components())
        .containsExactlyInAnyOrder(
            "io.smartasync:smartasync required", "org.jspecify:jspecify required");
    try (JarFile jar = new JarFile(Packaged.jar("smartasync-spring").toFile())) {
      assertContainsOnly(jar, "io/smartasync/spring/");
    }
  }

  /** JUnit's API and AssertJ with what they consist of. */
  @Test
  void theTestingModuleDependsOnTheRuntimeJUnitAndAssertJ() throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(TESTING);

    assertThat(bill.subject()).startsWith("pkg:maven/io.smartasync/smartasync-testing@");
    assertThat(bill.components())
        .containsExactlyInAnyOrder(
            "io.smartasync:smartasync required",
            "org.jspecify:jspecify required",
            "org.junit.jupiter:junit-jupiter-api required",
            "org.junit.platform:junit-platform-commons required",
            "org.opentest4j:opentest4j required",
            "org.apiguardian:apiguardian-api required",
            "org.assertj:assertj-core required",
            "net.bytebuddy:byte-buddy required");
    try (JarFile jar = new JarFile(Packaged.jar("smartasync-testing").toFile())) {
      assertContainsOnly(jar, "io/smartasync/testing/");
    }
  }

  @Test
  void theOpenTelemetryModuleDependsOnTheTwoLibrariesThatItConnects() throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(OPEN_TELEMETRY);

    assertThat(bill.subject()).startsWith("pkg:maven/io.smartasync/smartasync-opentelemetry@");
    assertThat(bill.components())
        .containsExactlyInAnyOrder(
            "org.jspecify:jspecify required",
            "io.micrometer:context-propagation required",
            "io.opentelemetry:opentelemetry-context required",
            "io.opentelemetry:opentelemetry-common required");
  }

  /** Flink is the cluster's own. */
  @Test
  void theFlinkModuleDependsOnTheRuntimeAlone() throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(FLINK);

    assertThat(bill.subject()).startsWith("pkg:maven/io.smartasync/smartasync-flink@");
    assertThat(bill.components())
        .containsExactlyInAnyOrder(
            "io.smartasync:smartasync required", "org.jspecify:jspecify required");
    try (JarFile jar = new JarFile(Packaged.jar("smartasync-flink").toFile())) {
      assertContainsOnly(jar, "io/smartasync/flink/");
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("io.smartasync.flink");
    }
  }

  /** OpenRewrite's plugins bring OpenRewrite. */
  @Test
  void theRecipesDependOnTheJSpecifyAnnotationsAlone() throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(REWRITE);

    assertThat(bill.subject()).startsWith("pkg:maven/io.smartasync/smartasync-rewrite@");
    assertThat(bill.components()).containsExactly("org.jspecify:jspecify required");
    try (JarFile jar = new JarFile(Packaged.jar("smartasync-rewrite").toFile())) {
      assertContainsOnly(jar, "io/smartasync/rewrite/");
    }
  }

  /** Error Prone itself is the program's. */
  @Test
  void theChecksForErrorProneBringAlongNothingElse() throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(Packaged.ROOT.resolve("smartasync-errorprone"));

    assertThat(bill.subject()).startsWith("pkg:maven/io.smartasync/smartasync-errorprone@");
    assertThat(bill.components()).containsExactly("org.jspecify:jspecify required");
    try (JarFile jar = new JarFile(Packaged.jar("smartasync-errorprone").toFile())) {
      assertThat(jar.getManifest().getMainAttributes().getValue("Automatic-Module-Name"))
          .isEqualTo("io.smartasync.errorprone");
      assertContainsOnly(jar, "io/smartasync/errorprone/");
    }
  }

  @Test
  void theHashMatchesThePublishedJar()
      throws IOException, URISyntaxException, NoSuchAlgorithmException {
    Path jar = Path.of(NonNull.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(jar));

    assertThat(BillOfMaterials.of(RUNTIME).sha256Of("jspecify"))
        .isEqualTo(HexFormat.of().formatHex(hash));
  }

  @Test
  void theProcessorsBillListsTheContentsOfItsJar() throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(PROCESSOR);
    Set<String> found = new TreeSet<>();
    try (JarFile jar = new JarFile(Packaged.jar("smartasync-processor").toFile())) {
      for (String name : classes(jar)) {
        assertThat(name).startsWith(OWN);
        if (name.startsWith(OWN + "shaded/")) {
          found.add(
              SHADED.entrySet().stream()
                  .filter(library -> name.startsWith(library.getKey()))
                  .map(Map.Entry::getValue)
                  .findAny()
                  .orElse("of an unknown library: " + name));
        }
      }
    }

    assertThat(bill.subject()).startsWith("pkg:maven/io.smartasync/smartasync-processor@");
    assertThat(bill.components()).containsExactlyInAnyOrderElementsOf(found);
    assertThat(bill.dependencies()).hasSameSizeAs(found);
  }

  /** Libraries inside the jar must not be dependencies as well. */
  @Test
  void theProcessorsPomHasNoTransitiveDependencies() throws Exception {
    Document pom =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(PROCESSOR.resolve("dependency-reduced-pom.xml").toFile());
    NodeList dependencies = pom.getElementsByTagNameNS("*", "dependency");

    assertThat(dependencies.getLength()).isPositive();
    for (int i = 0; i < dependencies.getLength(); i++) {
      Element dependency = (Element) dependencies.item(i);
      NodeList scope = dependency.getElementsByTagNameNS("*", "scope");
      assertThat(scope.getLength()).as(dependency.getTextContent()).isEqualTo(1);
      assertThat(scope.item(0).getTextContent())
          .as(dependency.getTextContent())
          .isIn("provided", "test");
    }
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
  void containNoTimestampAndNoPath(String module) throws IOException {
    BillOfMaterials bill = BillOfMaterials.of(Packaged.ROOT.resolve(module));

    assertThat(bill.json().at("/metadata/timestamp").isMissingNode()).isTrue();
    assertThat(bill.text())
        .doesNotContain("file:")
        .doesNotContain(Packaged.ROOT.toRealPath().toString())
        .doesNotContain(System.getProperty("user.home"));
  }

  private static void assertContainsOnly(JarFile jar, String folder) {
    assertThat(classes(jar)).isNotEmpty().allMatch(name -> name.startsWith(folder));
  }

  private static List<String> classes(JarFile jar) {
    return jar.stream()
        .map(ZipEntry::getName)
        .filter(name -> name.endsWith(".class") && !name.equals("module-info.class"))
        .toList();
  }
}
