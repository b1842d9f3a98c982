package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.examples.pipeline.servers.MortalPostgres;
import io.smartasync.examples.pipeline.servers.Servers;
import io.vertx.pgclient.PgConnectOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Faults while the pipeline works, with both variants. Each run ends with exit code 1 and one clear
 * line before the deadline, and leaves only complete files. The next run on the same directory and
 * table completes without lost or duplicate rows. No thread and no connection is left.
 */
@ExtendWith(SharedServers.class)
@Timeout(value = 4, unit = TimeUnit.MINUTES)
class FaultTest {

  /** Longer than a test may take: no test passes by waiting for it. */
  private static final Duration LONG = Duration.ofMinutes(5);

  private static final Duration SHORT = Duration.ofMillis(500);
  private static final String LATE_ROW =
      "(?i)cannot save photo \\d+ in PostgreSQL: .*(time(d )?out).*";
  private static final Timeouts PATIENT = Timeouts.of(LONG, LONG);

  private static final List<Long> ALL =
      LongStream.rangeClosed(1, SharedServers.PHOTOS).boxed().toList();

  @TempDir static Path data;

  /** The server of the tests that kill it. */
  private static MortalPostgres mortal;

  @TempDir Path directory;

  private LibraryThreads threads;
  private TcpProxy api;
  private TcpProxy s3;
  private Endpoints endpoints;
  private Path target;

  @BeforeAll
  static void startMortal() throws IOException {
    mortal = new MortalPostgres(data);
  }

  @AfterAll
  static void stopMortal() throws IOException {
    mortal.close();
  }

  @BeforeEach
  void open(Servers servers) throws Exception {
    threads = LibraryThreads.fromNowOn();
    Endpoints direct = servers.endpoints();
    api = new TcpProxy(direct.api().getHost(), direct.api().getPort());
    s3 = new TcpProxy(direct.s3().getHost(), direct.s3().getPort());
    endpoints =
        new Endpoints(
            api.uri(), s3.uri(), direct.credentials(), direct.bucket(), direct.postgres());
    target = Files.createDirectory(directory.resolve("archived"));
    Rows.empty(endpoints.postgres());
  }

  @AfterEach
  @Timeout(value = 4, unit = TimeUnit.MINUTES)
  void nothingIsLeft() throws Exception {
    threads.awaitEnd();
    api.awaitNoClients();
    s3.awaitNoClients();
    Sessions.awaitNone(endpoints.postgres());
    api.close();
    s3.close();
  }

  @ParameterizedTest
  @EnumSource
  void theApiDropsConnections(Variant variant) throws IOException {
    api.breakAfter(1_500);

    assertThat(failure(PATIENT, variant)).matches("GET http://.*/photos/\\d+ failed: .+");
    theNextRunCompletes(variant);
  }

  @ParameterizedTest
  @EnumSource
  void theApiStopsAnswering(Variant variant) throws IOException {
    api.stallAfter(1_500);
    Timeouts timeouts = new Timeouts(LONG, SHORT, LONG, LONG);

    assertThat(failure(timeouts, variant)).matches("GET http://.*/photos/\\d+ failed: .*0\\.5s.*");
    theNextRunCompletes(variant);
  }

  @ParameterizedTest
  @EnumSource
  void s3DropsConnections(Variant variant) throws IOException {
    s3.breakAfter(100_000);

    assertThat(failure(PATIENT, variant)).matches("cannot download photo-.*\\.jpg from S3: .+");
    theNextRunCompletes(variant);
  }

  /** The SDK tries again, and overwrites what it has written before. */
  @ParameterizedTest
  @EnumSource
  void s3DropsConnectionsNowAndThen(Variant variant) throws IOException {
    s3.breakEachAfter(100_000);

    completes(Driver.VERTX, variant, endpoints);
    assertThat(s3.accepted()).isGreaterThan(3);
  }

  @ParameterizedTest
  @EnumSource
  void s3IsSlow(Variant variant) throws IOException {
    s3.crawlAfter(100_000);
    Timeouts timeouts = new Timeouts(LONG, LONG, SHORT, LONG);

    assertThat(failure(timeouts, variant))
        .matches("cannot download photo-.*\\.jpg from S3: .*0\\.5s.*");
    theNextRunCompletes(variant);
  }

  @ParameterizedTest
  @EnumSource
  void theDeadlineExpiresWhileS3IsSlow(Variant variant) throws IOException {
    s3.crawlAfter(100_000);

    assertThat(failure(Timeouts.of(SHORT, LONG), variant))
        .containsPattern("(?i)deadline of 0\\.5s");
    theNextRunCompletes(variant);
  }

  static Stream<Arguments> driversAndVariants() {
    return Stream.of(Driver.values())
        .flatMap(
            driver -> Stream.of(Variant.values()).map(variant -> Arguments.of(driver, variant)));
  }

  @ParameterizedTest
  @MethodSource("driversAndVariants")
  void postgresStopsAnswering(Driver driver, Variant variant) throws Exception {
    try (TcpProxy network = networkToPostgres()) {
      network.stallAfter(1_000);
      Endpoints faulty = connectedTo(network.host(), network.port());
      Timeouts timeouts = new Timeouts(LONG, LONG, LONG, SHORT);

      assertThat(failure(faulty, timeouts, driver, variant)).matches(LATE_ROW);
      network.awaitNoClients();
    }
    completes(driver, variant, endpoints);
  }

  @ParameterizedTest
  @MethodSource("driversAndVariants")
  void postgresDoesNotGetToWriteARow(Driver driver, Variant variant) throws Exception {
    Timeouts timeouts = new Timeouts(LONG, LONG, LONG, SHORT);
    try (UncommittedRows others = uncommittedRows(endpoints)) {
      assertThat(failure(endpoints, timeouts, driver, variant)).matches(LATE_ROW);
      others.awaitWaiters(0);
    }
    // The failed rows have not been written later.
    assertThat(Rows.ids(endpoints.postgres())).isEmpty();
    completes(driver, variant, endpoints);
  }

  @ParameterizedTest
  @MethodSource("driversAndVariants")
  void theDeadlineExpiresWhilePostgresDoesNotGetToWriteARow(Driver driver, Variant variant)
      throws Exception {
    try (UncommittedRows others = uncommittedRows(endpoints)) {
      assertThat(failure(endpoints, Timeouts.of(SHORT, LONG), driver, variant))
          .containsPattern("(?i)deadline of 0\\.5s");
      others.awaitWaiters(0);
    }
    assertThat(Rows.ids(endpoints.postgres())).isEmpty();
    completes(driver, variant, endpoints);
  }

  @ParameterizedTest
  @MethodSource("driversAndVariants")
  void theAnswerThatARowIsCommittedIsLost(Driver driver, Variant variant) throws Exception {
    try (TcpProxy network = networkToPostgres()) {
      Endpoints faulty = connectedTo(network.host(), network.port());
      FutureTask<String> run;
      try (UncommittedRows others = uncommittedRows(endpoints)) {
        run = started(() -> failure(faulty, PATIENT, driver, variant));
        others.awaitWaiters(writersOf(variant));
        network.breakAtNextAnswer();
      }

      assertThat(run.get()).matches("cannot save photo \\d+ in PostgreSQL: .+");
      network.awaitNoClients();
      assertThat(Rows.ids(endpoints.postgres())).isNotEmpty();
      network.heal();
      completes(driver, variant, faulty);
    }
  }

  @ParameterizedTest
  @MethodSource("driversAndVariants")
  void postgresIsKilledInTheMidstOfAWrite(Driver driver, Variant variant) throws Exception {
    Endpoints before = connectedTo(mortal);
    Rows.empty(before.postgres());
    archive(List.of(1L, 2L, 3L), before, PATIENT, driver, variant);
    try (UncommittedRows others = uncommittedRows(before)) {
      FutureTask<String> run = started(() -> failure(before, PATIENT, driver, variant));
      others.awaitWaiters(writersOf(variant));
      mortal.kill();

      assertThat(run.get()).matches("cannot save photo \\d+ in PostgreSQL: .+");
    }
    mortal.restart();
    Endpoints after = connectedTo(mortal);
    assertThat(Rows.ids(after.postgres())).containsExactly(1L, 2L, 3L);
    completes(driver, variant, after);
    Sessions.awaitNone(after.postgres());
  }

  @ParameterizedTest
  @EnumSource
  void theDiskIsFull(Variant variant) throws Exception {
    try (Tmpfs disk = new Tmpfs(target, 100_000)) {
      assertThat(failure(PATIENT, variant))
          .matches("cannot write .*/photo-.*\\.part: No space left on device");

      disk.grow(10_000_000);
      theNextRunCompletes(variant);
    }
  }

  private TcpProxy networkToPostgres() throws IOException {
    return new TcpProxy(endpoints.postgres().getHost(), endpoints.postgres().getPort());
  }

  private static UncommittedRows uncommittedRows(Endpoints endpoints) {
    return new UncommittedRows(endpoints.postgres(), SharedServers.PHOTOS);
  }

  /** Returns how many rows the variant writes at a time. */
  private static int writersOf(Variant variant) {
    return variant == Variant.SYNCHRONOUS ? 1 : SharedServers.PHOTOS;
  }

  private Endpoints connectedTo(MortalPostgres postgres) {
    return connectedTo(postgres.connectOptions().getHost(), postgres.connectOptions().getPort());
  }

  private Endpoints connectedTo(String host, int port) {
    PgConnectOptions postgres =
        new PgConnectOptions(endpoints.postgres()).setHost(host).setPort(port);
    return new Endpoints(
        endpoints.api(), endpoints.s3(), endpoints.credentials(), endpoints.bucket(), postgres);
  }

  private static FutureTask<String> started(Callable<String> work) {
    FutureTask<String> task = new FutureTask<>(work);
    Thread.ofPlatform().daemon().start(task);
    return task;
  }

  private String failure(Timeouts timeouts, Variant variant) {
    return failure(endpoints, timeouts, Driver.VERTX, variant);
  }

  /** Archives all photos, which fails. Returns the line that the user sees. */
  private String failure(Endpoints faulty, Timeouts timeouts, Driver driver, Variant variant) {
    CommandLine lines = new CommandLine(false);
    assertThat(lines.main().exitCode(() -> archive(ALL, faulty, timeouts, driver, variant)))
        .isEqualTo(1);
    assertThat(lines.out()).isEmpty();
    assertThat(lines.errLines()).singleElement().asString().startsWith("pipeline: ");
    return lines.errLines().getFirst().substring("pipeline: ".length());
  }

  private void theNextRunCompletes(Variant variant) throws IOException {
    api.heal();
    s3.heal();
    completes(Driver.VERTX, variant, endpoints);
  }

  /** Checks that the results are complete, and that the next run archives every photo once. */
  private void completes(Driver driver, Variant variant, Endpoints working) throws IOException {
    try (Clients clients = Clients.of(working, PATIENT, driver)) {
      Remains.of(target, clients.archive()).areWhole(clients.catalogue());
      archive(ALL, clients, PATIENT, variant);
      Remains.of(target, clients.archive()).areAll(clients.catalogue());
    }
  }

  private void archive(
      List<Long> ids, Endpoints servers, Timeouts timeouts, Driver driver, Variant variant)
      throws IOException {
    try (Clients clients = Clients.of(servers, timeouts, driver)) {
      archive(ids, clients, timeouts, variant);
    }
  }

  private void archive(List<Long> ids, Clients clients, Timeouts timeouts, Variant variant)
      throws IOException {
    try (Archiver archiver = clients.archiver(target, photo -> {})) {
      Async.runWithDeadline(timeouts.whole(), () -> variant.archive(ids, archiver));
    }
  }
}
