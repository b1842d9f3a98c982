package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.examples.pipeline.servers.Servers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedServers.class)
class ArchiverTest {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofMinutes(2), Duration.ofMinutes(2));

  @TempDir Path directory;

  private final List<ArchivedPhoto> archivedPhotos = new CopyOnWriteArrayList<>();

  @Test
  void archivingAPhotoAgainReplacesIt(Servers servers) throws Exception {
    try (Clients clients = Clients.of(servers.endpoints(), TIMEOUTS);
        Archiver archiver = clients.archiver(directory, archivedPhotos::add)) {
      clients.archive().reset();

      ArchivedPhoto first = archiver.archive(5);
      ArchivedPhoto second = archiver.archiveAsync(5).get();

      assertThat(second).isEqualTo(first);
      assertThat(archivedPhotos).containsExactly(first, first);
      assertThat(clients.archive().photos()).containsExactly(first);
      assertThat(directory).isDirectoryContaining("glob:**" + first.file());
      assertThat(directory.resolve(first.file())).hasSize(first.bytes());
    }
  }

  @Test
  void closingWaitsForTheBodiesOfCancelledOperations(Servers servers) throws Exception {
    try (Scene scene = new Scene(servers);
        Clients clients = Clients.of(scene.s3Through(proxy -> proxy.stallAfter(2000)), TIMEOUTS)) {
      Archiver archiver = clients.archiver(directory, archivedPhotos::add);
      CompletableFuture<ArchivedPhoto> operation = archiver.archiveAsync(5);
      scene.network().awaitStall();
      assertThat(directory).isDirectoryContaining("glob:**.part");

      operation.cancel(true);
      archiver.close();

      assertThat(directory).isEmptyDirectory();
      assertThat(archivedPhotos).isEmpty();
    }
  }

  @Test
  void refusesOperationsOnceItIsClosed(Servers servers) {
    try (Clients clients = Clients.of(servers.endpoints(), TIMEOUTS)) {
      Archiver archiver = clients.archiver(directory, archivedPhotos::add);
      archiver.close();

      assertThatThrownBy(() -> archiver.archive(5))
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("the archiver is closed");
    }
  }
}
