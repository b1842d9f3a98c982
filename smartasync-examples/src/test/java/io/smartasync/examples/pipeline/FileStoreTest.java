package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.AsyncInterruptedException;
import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.FutureTask;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

@ExtendWith(SharedServers.class)
class FileStoreTest {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofMinutes(2), Duration.ofMinutes(2));

  @TempDir Path directory;

  private Scene scene;
  private Clients healthy;
  private Photo photo;
  private Path target;

  @BeforeEach
  void open(Servers servers) throws IOException {
    scene = new Scene(servers);
    healthy = Clients.of(scene.healthy(), TIMEOUTS);
    photo = healthy.catalogue().photo(5);
    target = directory.resolve(photo.key());
  }

  @AfterEach
  void close() throws IOException {
    healthy.close();
    scene.close();
  }

  @Test
  void replacesAnOlderFile() throws IOException {
    Files.writeString(target, "older");

    long bytes = healthy.files().download(photo.key(), photo.sha256(), target);

    assertThat(target).hasSize(bytes);
    assertThat(Remains.sha256(target)).isEqualTo(photo.sha256());
    assertThat(directory)
        .isDirectoryContaining("glob:**.jpg")
        .isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void anEmptyFileIsAFile() throws IOException {
    Photo empty = healthy.catalogue().photo(1);
    Path file = directory.resolve(empty.key());

    assertThat(healthy.files().download(empty.key(), empty.sha256(), file)).isZero();

    assertThat(file).isEmptyFile();
  }

  @Test
  void keepsAnOlderFileIfTheNewOneIsDamaged() throws IOException {
    Files.writeString(target, "older");
    scene.damaged(photo.key(), whole -> new byte[whole.length]);

    assertThatThrownBy(() -> healthy.files().download(photo.key(), photo.sha256(), target))
        .isInstanceOf(IOException.class);

    assertThat(target).hasContent("older");
    assertThat(directory).isDirectoryNotContaining("glob:**.part");
  }

  @Test
  void interruptingASynchronousDownloadAbortsIt() throws Exception {
    try (Clients clients = Clients.of(scene.s3Through(proxy -> proxy.stallAfter(2000)), TIMEOUTS)) {
      FutureTask<Long> download =
          new FutureTask<>(() -> clients.files().download(photo.key(), photo.sha256(), target));
      Thread caller = Thread.ofPlatform().start(download);
      scene.network().awaitStall();
      caller.interrupt();

      assertThatThrownBy(download::get).hasCauseInstanceOf(AsyncInterruptedException.class);
      assertThat(directory).isEmptyDirectory();
      scene.network().awaitAbandoned();
    }
  }

  @Test
  void cancellingAnAsynchronousDownloadAbortsIt() throws Exception {
    try (Clients clients = Clients.of(scene.s3Through(proxy -> proxy.stallAfter(2000)), TIMEOUTS)) {
      CompletableFuture<Long> download =
          clients.files().downloadAsync(photo.key(), photo.sha256(), target);
      scene.network().awaitStall();
      download.cancel(true);

      scene.network().awaitAbandoned();
      while (!isEmpty(directory)) {
        Thread.onSpinWait(); // the body cleans up after the future is cancelled
      }
    }
  }

  private static boolean isEmpty(Path directory) throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.findAny().isEmpty();
    }
  }
}
