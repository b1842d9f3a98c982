package io.smartasync.examples.flink;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.examples.pipeline.ArchiverSettings;
import io.smartasync.examples.pipeline.servers.Servers;
import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.LongStream;
import org.apache.flink.client.cli.CliFrontend;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Submits {@code archive-job.jar} as docs/scaling.md says, to a cluster that has none of its
 * classes. In the place of the script {@code bin/flink} is the class that it starts.
 */
@Tag("job")
class ArchiveJobJarTest {

  private static final Path JAR = Path.of("target/archive-job.jar");
  private static final String TEST_CLASSES = "target/test-classes";
  private static final int PHOTOS = 30;

  /** Of the libraries that both Flink and the job have. */
  private static final String SHARED = "commons-";

  @TempDir Path directory;

  @Test
  void theCommandLineOfFlinkRunsTheJobOnACluster() throws Exception {
    try (Servers servers = new Servers(PHOTOS, 1024, Duration.ZERO)) {
      servers.start(1);
      Path files = Files.createDirectory(directory.resolve("files"));
      String addresses = servers.endpoints().text();
      Database database =
          Database.empty(
              new ArchiverSettings(
                  addresses, "VERTX", Duration.ofMinutes(2), files.toRealPath().toString()));
      Process cluster =
          java(flink() + File.pathSeparator + TEST_CLASSES, ClusterProcess.class.getName())
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try {
        String port = cluster.inputReader().readLine();
        assertThat(port).as("port of the cluster").isNotNull();
        Process run =
            submit(
                "--jobmanager",
                "localhost:" + port,
                "--parallelism",
                "2",
                "--class",
                ArchiveJob.class.getName(),
                JAR.toString(),
                "--servers",
                addresses,
                "--directory",
                files.toString(),
                "--photos",
                Integer.toString(PHOTOS));
        String output = new String(run.getInputStream().readAllBytes(), UTF_8);
        assertThat(run.waitFor()).as(output).isZero();
        assertThat(output).contains("Program execution finished");
      } finally {
        cluster.getOutputStream().close();
        cluster.waitFor();
      }
      assertThat(database.rows()).isEqualTo(LongStream.rangeClosed(1, PHOTOS).boxed().toList());
      try (var archived = Files.list(files)) {
        assertThat(archived).hasSize(PHOTOS);
      }
    }
  }

  private Process submit(String... arguments) throws IOException {
    Path configuration = Files.createDirectory(directory.resolve("conf"));
    Files.writeString(configuration.resolve("config.yaml"), "execution.attached: true\n");
    List<String> command = new ArrayList<>(List.of("run"));
    command.addAll(List.of(arguments));
    ProcessBuilder builder =
        java(flink(), CliFrontend.class.getName(), command.toArray(String[]::new));
    builder.environment().put("FLINK_CONF_DIR", configuration.toString());
    return builder.redirectErrorStream(true).start();
  }

  /** A JVM with the flags of this one, which Flink needs. */
  private ProcessBuilder java(String classPath, String main, String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(ProcessHandle.current().info().command().orElse("java"));
    command.addAll(
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
            .filter(flag -> flag.startsWith("--") || flag.startsWith("-XX:"))
            .toList());
    command.add("-Djava.io.tmpdir=" + directory);
    command.addAll(List.of("-cp", classPath, main));
    command.addAll(List.of(arguments));
    return new ProcessBuilder(command);
  }

  /** The class path of this JVM without what the jar contains, so that the job needs the jar. */
  private static String flink() throws IOException {
    List<String> files = new ArrayList<>();
    try (JarFile job = new JarFile(JAR.toFile())) {
      for (String file : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
        Path library = Path.of(file);
        String name = library.getFileName().toString();
        if (name.endsWith(".jar") && (name.startsWith(SHARED) || !isContained(library, job))) {
          files.add(file);
        }
      }
    }
    return String.join(File.pathSeparator, files);
  }

  private static boolean isContained(Path library, JarFile job) throws IOException {
    try (JarFile jar = new JarFile(library.toFile())) {
      return jar.stream()
          .map(JarEntry::getName)
          .filter(name -> name.endsWith(".class") && !name.endsWith("module-info.class"))
          .findFirst()
          .map(name -> job.getEntry(name) != null)
          .orElse(true);
    }
  }
}
