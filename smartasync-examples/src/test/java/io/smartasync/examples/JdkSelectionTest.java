package io.smartasync.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * The build starts programs with a suitable JDK, not with the {@code java} of the path. {@code
 * smartasync-examples/jdk-matrix} tries all combinations.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "the path is set up with shell scripts")
class JdkSelectionTest {

  private static final Path JDK = Path.of(System.getProperty("java.home"));
  private static final String THIS_VERSION = "version \"" + System.getProperty("java.version");

  /** The tools that the wrapper and Maven need; there may be a {@code java} among them. */
  private static final String TOOLS = "/usr/bin:/bin";

  @TempDir Path directory;

  @Test
  void theJavaOfThePathIsNotUsedIfMavenRunsOnASuitableJdk() throws Exception {
    Path unsuitable = directory.resolve("java");
    Files.writeString(unsuitable, "#!/bin/sh\necho UnsupportedClassVersionError\nexit 1\n");
    assertThat(unsuitable.toFile().setExecutable(true)).isTrue();

    assertThat(javaVersion(Map.of("JAVA_HOME", JDK.toString(), "PATH", directory + ":" + TOOLS)))
        .contains(THIS_VERSION)
        .doesNotContain("UnsupportedClassVersionError")
        .doesNotContain("WARNING");
  }

  @Test
  void theJdkOfThePathIsFoundWithoutJavaHome() throws Exception {
    assertThat(javaVersion(Map.of("PATH", JDK.resolve("bin") + ":" + TOOLS)))
        .contains(THIS_VERSION)
        .doesNotContain("WARNING");
  }

  /** Runs {@code java -version} as the build runs the pipeline; returns the output. */
  private String javaVersion(Map<String, String> environment)
      throws IOException, InterruptedException {
    Path noToolchains = Files.writeString(directory.resolve("toolchains.xml"), "<toolchains/>");
    List<String> command = new ArrayList<>(List.of("./mvnw", "-q", "-t", noToolchains.toString()));
    String repository = System.getProperty("maven.repo.local");
    if (repository != null) {
      command.add("-Dmaven.repo.local=" + repository);
    }
    command.addAll(
        List.of("-pl", ":smartasync-parent", "validate", "exec:exec", "-Dexec.args=-version"));
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(Path.of("..").toFile()).redirectErrorStream(true);
    builder.environment().remove("JAVA_HOME");
    builder.environment().putAll(environment);
    Process process = builder.start();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertThat(process.waitFor()).as(output).isZero();
    return output;
  }
}
