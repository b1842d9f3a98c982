package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The pipeline with R2DBC and Reactor. */
@ExtendWith(SharedServers.class)
class R2dbcArchiveTest {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofMinutes(2), Duration.ofMinutes(2));

  private final CommandLine commandLine = new CommandLine(false);

  @Test
  void archivesWithBothVariants(Servers servers) {
    int exitCode = commandLine.main().run(servers.endpoints(), TIMEOUTS, Driver.R2DBC, true);

    assertThat(commandLine.errLines()).isEmpty();
    assertThat(exitCode).isZero();
    assertThat(commandLine.out())
        .contains("Synchronous: " + SharedServers.PHOTOS + " photos, ")
        .contains("Asynchronous: " + SharedServers.PHOTOS + " photos, ");
  }

  @Test
  void isSelectedOnTheCommandLine() {
    assertThat(commandLine.main().run("--r2dbc", "--photos", "2")).isZero();

    assertThat(commandLine.outLines()).last().asString().startsWith("Synchronous: 2 photos, ");
  }

  @Test
  void replacesAndReadsRows(Servers servers) throws Exception {
    try (R2dbcArchive archive =
        new R2dbcArchive(servers.endpoints().postgres(), 2, TIMEOUTS.postgres())) {
      archive.resetAsync().get();
      archive.save(new ArchivedPhoto(7, "older", "seven.jpg", 1, "00"));
      ArchivedPhoto seven = new ArchivedPhoto(7, "seven", "seven.jpg", Long.MAX_VALUE, "0a");
      archive.saveAsync(seven).get();
      ArchivedPhoto three = new ArchivedPhoto(3, "drei \u2603", "three.jpg", 0, "0b");
      archive.save(three);

      assertThat(archive.photos()).containsExactly(three, seven);
      assertThat(archive.photosAsync().get()).containsExactly(three, seven);
    }
  }

  static List<FailureTest.Fault> faults() {
    return List.of(
        new FailureTest.Fault(
            "PostgreSQL does not know the user",
            scene -> scene.postgres(options -> options.setUser("nobody")),
            "cannot empty the archive in PostgreSQL: .*role \"nobody\" does not exist.*"),
        new FailureTest.Fault(
            "PostgreSQL drops connections",
            scene -> scene.postgresThrough(proxy -> proxy.breakAfter(0)),
            "cannot empty the archive in PostgreSQL: .+"),
        new FailureTest.Fault(
            "PostgreSQL drops connections during the work",
            scene -> scene.postgresThrough(proxy -> proxy.breakAfter(2000)),
            "cannot (save photo \\d+|read the archive) in PostgreSQL: .+"));
  }

  @ParameterizedTest
  @MethodSource("faults")
  void aFaultIsOneClearLine(FailureTest.Fault fault, Servers servers) throws IOException {
    try (Scene scene = new Scene(servers)) {
      Endpoints endpoints = fault.inflicted().on(scene);

      assertThat(commandLine.main().run(endpoints, TIMEOUTS, Driver.R2DBC, false)).isEqualTo(1);
      assertThat(commandLine.errLines())
          .singleElement()
          .asString()
          .matches("pipeline: " + fault.message());
    }
  }

  @Test
  void aSlowDatabaseTimesOut(Servers servers) throws IOException {
    Timeouts timeouts =
        new Timeouts(TIMEOUTS.whole(), TIMEOUTS.api(), TIMEOUTS.s3(), Duration.ofSeconds(2));
    try (Scene scene = new Scene(servers)) {
      Endpoints endpoints = scene.postgresThrough(proxy -> proxy.stallAfter(0));

      assertThat(commandLine.main().run(endpoints, timeouts, Driver.R2DBC, false)).isEqualTo(1);
      assertThat(commandLine.errLines())
          .containsExactly("pipeline: cannot empty the archive in PostgreSQL: timed out after 2s");
    }
  }

  @Test
  void closingEndsItsThreads(Servers servers) throws Exception {
    LibraryThreads threads = LibraryThreads.fromNowOn();
    Set<Thread> its;
    try (R2dbcArchive archive =
        new R2dbcArchive(servers.endpoints().postgres(), 2, TIMEOUTS.postgres())) {
      archive.reset();
      its = threads.started();
    }

    assertThat(its).isNotEmpty();
    LibraryThreads.awaitEnd(its);
  }
}
