package io.smartasync.integration.published;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * An installation of Maven, which runs on the JDK of the tests.
 *
 * @param home its folder
 */
record Maven(Path home) {

  /**
   * A finished process.
   *
   * @param exitCode its exit code
   * @param output its standard output
   * @param errors its standard error
   */
  record Run(int exitCode, String output, String errors) {}

  /** Returns the oldest supported Maven, which the build has unpacked. */
  static Maven oldest() {
    return new Maven(Path.of(System.getProperty("smartasync.oldest.maven")));
  }

  /** Returns the Maven that runs this build. */
  static Maven ofThisBuild() {
    return new Maven(Path.of(System.getProperty("smartasync.maven.home")));
  }

  /**
   * Runs a command of a shell, in which {@code mvn} is this Maven, with a local repository of its
   * own.
   */
  Run shell(Path project, Path repository, String command)
      throws IOException, InterruptedException {
    return shell(project, repository, Map.of(), command);
  }

  /** Runs a command of a shell, also with environment variables of its own. */
  Run shell(Path project, Path repository, Map<String, String> variables, String command)
      throws IOException, InterruptedException {
    Path programs = Files.createTempDirectory(repository.getParent(), "bin");
    Path mvn = programs.resolve("mvn");
    Files.writeString(
        mvn,
        """
        #!/bin/sh
        exec "%s" --batch-mode "-Dmaven.repo.local=%s" "$@"
        """
            .formatted(home.resolve("bin/mvn").toAbsolutePath(), repository.toAbsolutePath()));
    if (!mvn.toFile().setExecutable(true)) {
      throw new IOException("cannot make " + mvn + " executable");
    }
    Path errors = Files.createTempFile(repository.getParent(), "errors", ".txt");
    ProcessBuilder builder =
        new ProcessBuilder("sh", "-e", "-c", command)
            .directory(project.toFile())
            .redirectError(errors.toFile());
    Map<String, String> environment = builder.environment();
    environment.put("JAVA_HOME", System.getProperty("java.home"));
    environment.merge(
        "PATH", programs.toString(), (old, first) -> first + File.pathSeparator + old);
    // Of the Maven that runs the tests.
    List.of("M2_HOME", "MAVEN_HOME", "MAVEN_BASEDIR", "MAVEN_PROJECTBASEDIR", "MAVEN_ARGS")
        .forEach(environment::remove);
    // A short run: it takes half of the processor time without the optimizing compiler.
    environment.put("MAVEN_OPTS", "-XX:TieredStopAtLevel=1 -XX:+UseSerialGC");
    environment.putAll(variables);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output, Files.readString(errors));
  }
}
