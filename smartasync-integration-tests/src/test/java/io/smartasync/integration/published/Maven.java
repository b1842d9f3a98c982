package io.smartasync.integration.published;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

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
   * @param output its standard output and standard error
   */
  record Run(int exitCode, String output) {}

  /** Returns the oldest supported Maven, which the build has unpacked. */
  static Maven oldest() {
    return new Maven(Path.of(System.getProperty("smartasync.oldest.maven")));
  }

  /** Returns the Maven that runs this build. */
  static Maven ofThisBuild() {
    return new Maven(Path.of(System.getProperty("smartasync.maven.home")));
  }

  /** Builds a project with a local repository of its own. */
  Run run(Path project, Path repository, String goal) throws IOException, InterruptedException {
    String script = File.separatorChar == '\\' ? "bin/mvn.cmd" : "bin/mvn";
    return run(
        project,
        List.of(
            home.resolve(script).toAbsolutePath().toString(),
            "--batch-mode",
            "--quiet",
            "-Dmaven.repo.local=" + repository,
            goal));
  }

  /** Runs a class of a built project. */
  static Run java(Path project, Path runtime, String main, String... arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-cp");
    command.add(project.resolve("target/classes") + File.pathSeparator + runtime);
    command.add(main);
    command.addAll(List.of(arguments));
    return run(project, command);
  }

  private static Run run(Path project, List<String> command)
      throws IOException, InterruptedException {
    ProcessBuilder builder =
        new ProcessBuilder(command).directory(project.toFile()).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    // Of the Maven that runs the tests.
    List.of("M2_HOME", "MAVEN_HOME", "MAVEN_BASEDIR", "MAVEN_PROJECTBASEDIR", "MAVEN_ARGS")
        .forEach(builder.environment()::remove);
    Process process = builder.start();
    process.getOutputStream().close();
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    return new Run(process.waitFor(), output);
  }
}
