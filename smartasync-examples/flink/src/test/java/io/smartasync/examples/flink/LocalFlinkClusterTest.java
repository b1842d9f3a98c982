package io.smartasync.examples.flink;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.AsyncTimeoutException;
import io.smartasync.examples.pipeline.ArchivedPhoto;
import io.smartasync.examples.pipeline.ArchiverSettings;
import io.smartasync.examples.pipeline.Main;
import io.smartasync.examples.pipeline.servers.Servers;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.LongStream;
import org.apache.flink.runtime.minicluster.MiniCluster;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pipeline on a real Flink cluster, with faults. What counts is what PostgreSQL has. */
class LocalFlinkClusterTest {

  private static final int PHOTOS = 600;
  private static final List<Long> ALL = LongStream.rangeClosed(1, PHOTOS).boxed().toList();
  private static final List<Long> IDS = ALL.subList(0, 60);
  private static final Duration LONG = Duration.ofMinutes(2);

  private static final Servers SERVERS = new Servers(PHOTOS, 1024, Duration.ZERO);

  @TempDir Path directory;

  private final List<Long> archived = new ArrayList<>();

  private ArchiverSettings settings;
  private Database database;

  @BeforeAll
  static void startServers() throws IOException {
    SERVERS.start(1);
  }

  @AfterAll
  static void stopServers() throws IOException {
    SERVERS.close();
  }

  @BeforeEach
  void emptyDatabase() throws Exception {
    settings =
        new ArchiverSettings(
            SERVERS.endpoints().text(), "VERTX", LONG, directory.toRealPath().toString());
    database = Database.empty(settings);
  }

  /** The command of the documentation without Maven. */
  @Test
  void theCommandLineRunsThePipelineOnFlink() throws Exception {
    Path temporary = Files.createDirectory(directory.resolve("temporary"));
    Process pipeline =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary,
                "-Dpipeline.programs=" + System.getProperty("pipeline.programs"),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--sun-misc-unsafe-memory-access=allow",
                "-cp",
                System.getProperty("java.class.path"),
                Main.class.getName(),
                "--flink",
                "--photos",
                "8")
            .redirectErrorStream(true)
            .start();
    try (BufferedReader out = pipeline.inputReader()) {
      assertThat(out.lines().toList())
          .hasSize(6)
          .startsWith("Starting a REST API, S3 and PostgreSQL on loopback", "Flink: 2 of 8")
          .last()
          .asString()
          .matches(
              "Flink: 8 photos, \\d+\\.\\d MiB in \\d+ ms; every row in PostgreSQL matches its"
                  + " file");
    }
    assertThat(pipeline.waitFor()).isZero();
    assertThat(temporary).isEmptyDirectory();
  }

  /**
   * Each save is slow until the task manager is dead, so that the job is in the middle of its work.
   * Results arrive after the checkpoint that contains them: what has arrived is not repeated.
   */
  @Test
  void nothingIsLostAndNothingIsTwiceWhenATaskManagerIsKilled() throws Exception {
    database.delaySaves(Duration.ofMillis(200));
    AtomicReference<MiniCluster> started = new AtomicReference<>();
    CompletableFuture<Boolean> someHaveArrived = new CompletableFuture<>();
    CompletableFuture<@Nullable Void> job =
        Async.runAsync(
            () ->
                new LocalFlinkCluster(started::set)
                    .archive(
                        ALL,
                        settings,
                        photo -> {
                          archived(photo);
                          someHaveArrived.complete(true);
                        }));
    CompletableFuture.anyOf(someHaveArrived, job).get();
    List<Long> before = archived();

    started.get().terminateTaskManager(0).get();
    database.delaySaves(Duration.ZERO);
    job.get();

    assertThat(before.size()).isPositive().isLessThan(PHOTOS);
    assertThat(archived()).containsExactlyInAnyOrderElementsOf(ALL);
    assertThat(database.rows()).isEqualTo(ALL);
    assertThat(database.saves())
        .containsAll(ALL)
        .filteredOn(before::contains)
        .containsExactlyInAnyOrderElementsOf(before);
  }

  /** The operation is tried three times, then the task fails and restarts from a checkpoint. */
  @Test
  void nothingIsLostAndNothingIsTwiceWhenAnOperationFails() throws Exception {
    database.fail(15, 3);

    new LocalFlinkCluster().archive(IDS, settings, this::archived);

    assertThat(database.attempts()).allMatch(attempts -> attempts > 3);
    assertThat(archived()).containsExactlyInAnyOrderElementsOf(IDS);
    assertThat(database.rows()).isEqualTo(IDS);
    // At least once: an operation may have ended between the last checkpoint and the failure.
    assertThat(database.saves()).containsAll(IDS);
  }

  @Test
  void anOperationThatNeverSucceedsIsOneClearFailure() throws Exception {
    database.fail(15, Integer.MAX_VALUE);

    assertThatThrownBy(() -> new LocalFlinkCluster().archive(IDS, settings, this::archived))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("cannot save photo 15 in PostgreSQL")
        .hasMessageContaining("the disk of the database is full");
    assertThat(database.rows()).doesNotContain(15L);
  }

  @Test
  void theDeadlineCancelsTheJob() throws Exception {
    Database.Lock lock = database.lock(20);
    try {
      assertThatThrownBy(
              () ->
                  Async.runWithDeadline(
                      Duration.ofSeconds(5),
                      () -> new LocalFlinkCluster().archive(IDS, settings, this::archived)))
          .isInstanceOf(AsyncTimeoutException.class);
    } finally {
      lock.release();
    }
    assertThat(database.rows()).doesNotContain(20L);
  }

  private void archived(ArchivedPhoto photo) {
    synchronized (archived) {
      archived.add(photo.id());
    }
  }

  private List<Long> archived() {
    synchronized (archived) {
      return List.copyOf(archived);
    }
  }
}
