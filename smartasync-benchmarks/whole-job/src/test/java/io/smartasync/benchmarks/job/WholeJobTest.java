package io.smartasync.benchmarks.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.smartasync.examples.pipeline.ArchiveCheck;
import io.smartasync.examples.pipeline.VertxArchive;
import io.smartasync.examples.pipeline.WorkDirectory;
import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Does the job in every way, on the same servers. Asserts no time. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class WholeJobTest {

  private static final List<Long> ALL = List.of(1L, 2L, 3L, 4L, 5L, 6L);

  private final Servers servers = JobServers.servers(ALL.size());

  @BeforeAll
  void start() throws IOException {
    servers.start(2);
    try (Clients clients = new Clients(servers.endpoints())) {
      new VertxArchive(clients.vertx(), Clients.TIMEOUT).reset();
    }
  }

  @AfterAll
  void stop() throws IOException {
    servers.close();
  }

  /** Every row and every file is checked. Then a damaged file stops the way. */
  @ParameterizedTest
  @EnumSource
  void everyWayArchivesEveryPhotoAndStopsAtTheFirstFailure(Way way) throws Exception {
    try (WorkDirectory work = WorkDirectory.create();
        Clients clients = new Clients(servers.endpoints())) {
      VertxArchive archive = new VertxArchive(clients.vertx(), Clients.TIMEOUT);
      archive.reset();
      Job job = way.open(clients);
      Path photos = work.subdirectory("photos");
      job.archiveAll(ALL, photos);
      ArchiveCheck.verify(ALL, archive.photos(), photos);

      archive.reset();
      Path more = work.subdirectory("more");
      failAtThePhoto(3, () -> job.archiveAll(ALL, more));
      assertThat(more.resolve("photo-00003.jpg")).doesNotExist();
      assertThat(archive.photos()).noneMatch(photo -> photo.id() == 3);
    }
  }

  private void failAtThePhoto(int id, ThrowingCallable job) throws IOException {
    String name = "photo-0000" + id + ".jpg";
    Path file = servers.bucketDirectory().resolve(name);
    byte[] original = Files.readAllBytes(file);
    Files.write(file, new byte[] {1, 2, 3});
    try {
      assertThatExceptionOfType(Exception.class)
          .isThrownBy(job)
          .satisfies(failure -> assertThat(failure).hasStackTraceContaining(name + " has SHA"));
    } finally {
      Files.write(file, original);
    }
  }

  @Test
  void aProcessPrintsWhatTheJobTook() throws Exception {
    WholeJob.Costs costs = WholeJob.run(Way.SMART_ASYNCHRONOUS, servers.endpoints(), ALL.size());

    assertThat(costs.heapMiB()).isPositive();
    assertThat(costs.text()).matches("[\\d.]+ [\\d.]+ [\\d.]+ \\d+");
  }

  @Test
  void theCheckFindsAPhotoThatIsMissing() throws Exception {
    try (WorkDirectory work = WorkDirectory.create()) {
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> ArchiveCheck.verify(List.of(1L), List.of(), work.path()));
    }
  }

  @Test
  void linesOfCodeAreCountedWithoutImportsAndComments() throws IOException {
    assertThat(CodeLines.of(List.of(OneByOne.class))).isEqualTo(9);
  }
}
