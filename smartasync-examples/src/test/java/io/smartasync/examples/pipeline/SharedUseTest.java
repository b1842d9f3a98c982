package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Many platform and virtual threads call both variants on one instance of each class. */
@ParameterizedClass
@EnumSource
@ExtendWith(SharedServers.class)
class SharedUseTest {

  private static final Duration LONG = Duration.ofMinutes(5);
  private static final int THREADS = 64;
  private static final int ROUNDS = 5;

  private final Driver driver;

  @TempDir Path directory;

  private final AtomicInteger calls = new AtomicInteger();
  private final AtomicInteger archivedPhotos = new AtomicInteger();

  private Path archived;
  private Clients clients;
  private Archiver archiver;

  /** The photos of the servers, ordered by number from 1. */
  private List<ArchivedPhoto> photos;

  SharedUseTest(Driver driver) {
    this.driver = driver;
  }

  @BeforeEach
  void open(Servers servers) throws IOException {
    archived = Files.createDirectory(directory.resolve("archived"));
    clients = Clients.of(servers.endpoints(), Timeouts.of(LONG, LONG), driver);
    clients.archive().reset();
    archiver = clients.archiver(archived, photo -> archivedPhotos.incrementAndGet());
    photos = new ArrayList<>();
    for (long id = 1; id <= SharedServers.PHOTOS; id++) {
      Photo photo = clients.catalogue().photo(id);
      long bytes = Files.size(servers.bucketDirectory().resolve(photo.key()));
      photos.add(new ArchivedPhoto(id, photo.title(), photo.key(), bytes, photo.sha256()));
    }
  }

  @AfterEach
  void close() {
    archiver.close();
    clients.close();
  }

  @Test
  void everyResultIsRight() throws Exception {
    CyclicBarrier start = new CyclicBarrier(THREADS);
    List<FutureTask<List<ArchivedPhoto>>> callers = new ArrayList<>();
    for (int i = 0; i < THREADS; i++) {
      int number = i;
      FutureTask<List<ArchivedPhoto>> caller =
          new FutureTask<>(
              () -> {
                start.await();
                return call(number);
              });
      callers.add(caller);
      Thread.Builder kind = number % 2 == 0 ? Thread.ofPlatform() : Thread.ofVirtual();
      kind.start(caller);
    }
    List<ArchivedPhoto> saved = new ArrayList<>(photos);
    for (FutureTask<List<ArchivedPhoto>> caller : callers) {
      saved.addAll(caller.get());
    }

    assertThat(calls).hasValueGreaterThan(3_000);
    assertThat(archivedPhotos).hasValue(THREADS * ROUNDS * 2);
    assertThat(clients.archive().photos()).containsExactlyInAnyOrderElementsOf(saved);
    assertThat(clients.archive().photosAsync().get()).hasSameSizeAs(saved);
    try (Stream<Path> files = Files.list(archived)) {
      assertThat(files).hasSameSizeAs(photos).allSatisfy(this::isWhole);
    }
  }

  private void isWhole(Path file) throws IOException {
    ArchivedPhoto photo =
        photos.stream()
            .filter(each -> file.endsWith(each.file()))
            .findFirst()
            .orElseThrow(() -> new AssertionError(file));
    isWhole(file, photo);
  }

  private static void isWhole(Path file, ArchivedPhoto photo) throws IOException {
    assertThat(file).hasSize(photo.bytes());
    assertThat(Remains.sha256(file)).isEqualTo(photo.sha256());
  }

  /** The work of one thread. Returns the rows that it has saved. */
  private List<ArchivedPhoto> call(int number) throws Exception {
    Path own = Files.createDirectory(directory.resolve("caller-" + number));
    List<ArchivedPhoto> saved = new ArrayList<>();
    for (int round = 0; round < ROUNDS; round++) {
      int turn = number * ROUNDS + round;
      ArchivedPhoto photo = photos.get(turn % photos.size());
      lookUp(photo);
      download(photo, own);
      archive(photo);
      saved.add(save(photo, 1_000 + 2L * turn));
      saved.add(saveAsync(photo, 1_001 + 2L * turn));
    }
    return saved;
  }

  private void lookUp(ArchivedPhoto photo) throws Exception {
    Photo expected = new Photo(photo.id(), photo.title(), photo.file(), photo.sha256());
    List<Long> ids = photos.stream().map(ArchivedPhoto::id).toList();
    assertThat(counted(clients.catalogue().photoIds())).isEqualTo(ids);
    assertThat(counted(clients.catalogue().photoIdsAsync().get())).isEqualTo(ids);
    assertThat(counted(clients.catalogue().photo(photo.id()))).isEqualTo(expected);
    assertThat(counted(clients.catalogue().photoAsync(photo.id()).get())).isEqualTo(expected);
  }

  private void download(ArchivedPhoto photo, Path own) throws Exception {
    Path file = own.resolve("synchronous");
    long bytes = counted(clients.files().download(photo.file(), photo.sha256(), file));
    assertThat(bytes).isEqualTo(photo.bytes());
    isWhole(file, photo);

    Path other = own.resolve("asynchronous");
    bytes = counted(clients.files().downloadAsync(photo.file(), photo.sha256(), other).get());
    assertThat(bytes).isEqualTo(photo.bytes());
    isWhole(other, photo);
  }

  private void archive(ArchivedPhoto photo) throws Exception {
    assertThat(counted(archiver.archive(photo.id()))).isEqualTo(photo);
    assertThat(counted(archiver.archiveAsync(photo.id()).get())).isEqualTo(photo);
  }

  private ArchivedPhoto save(ArchivedPhoto photo, long id) throws IOException {
    ArchivedPhoto row = numbered(photo, id);
    clients.archive().save(row);
    return counted(row);
  }

  private ArchivedPhoto saveAsync(ArchivedPhoto photo, long id) throws Exception {
    ArchivedPhoto row = numbered(photo, id);
    clients.archive().saveAsync(row).get();
    return counted(row);
  }

  private static ArchivedPhoto numbered(ArchivedPhoto photo, long id) {
    return new ArchivedPhoto(id, photo.title(), photo.file(), photo.bytes(), photo.sha256());
  }

  private <T> T counted(T result) {
    calls.incrementAndGet();
    return result;
  }
}
