package io.smartasync.examples.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.examples.pipeline.servers.Servers;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.reactivestreams.Subscriber;
import org.reactivestreams.Subscription;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.async.SdkPublisher;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.GetObjectRequest;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;

/** Streams a real file with the real SDK from a real endpoint. */
@ExtendWith(SharedServers.class)
class FileSinkTest {

  private static final Timeouts TIMEOUTS =
      Timeouts.of(Duration.ofMinutes(2), Duration.ofMinutes(2));
  private static final int BYTES = 8 * 1024 * 1024;
  private static final Path FULL = Path.of("/dev/full");

  @TempDir Path directory;

  private final byte[] content = new byte[BYTES];
  private Path stored;
  private Path file;

  @BeforeEach
  void store(Servers servers) throws IOException {
    new Random(1).nextBytes(content);
    stored = Files.write(servers.bucketDirectory().resolve("big.bin"), content);
    file = Files.createFile(directory.resolve("big.part"));
  }

  @AfterEach
  void remove() throws IOException {
    Files.delete(stored);
  }

  @Test
  void asksForOneBufferAtATimeAndForTheNextWhenThatIsOnDisk(Servers servers) throws Exception {
    Watched watched = new Watched(new FileSink<>(file), file);

    Download download = download(servers.endpoints(), watched);

    assertThat(download.bytes()).isEqualTo(BYTES);
    assertThat(file).hasBinaryContent(content);
    assertThat(download.sha256()).isEqualTo(Remains.sha256(file));
    assertThat(watched.requests).containsOnly(1L);
    assertThat(watched.mostOutstanding).hasValue(1);
    assertThat(watched.buffers).hasSizeGreaterThan(8).allMatch(size -> size < BYTES / 8);
    assertThat(watched.notOnDisk).isEmpty();
  }

  @Test
  void startsTheFileAgainWhenTheSdkTriesAgain(Servers servers) throws Exception {
    try (Scene scene = new Scene(servers)) {
      Endpoints breaking = scene.s3Through(proxy -> proxy.breakOnceAfter(BYTES / 2));
      Watched watched = new Watched(new FileSink<>(file), file);

      Download download = download(breaking, watched);

      assertThat(watched.attempts).hasValue(2);
      assertThat(download.bytes()).isEqualTo(BYTES);
      assertThat(file).hasBinaryContent(content);
      assertThat(download.sha256()).isEqualTo(Remains.sha256(file));
    }
  }

  @Test
  @EnabledIf("hasFullDevice")
  void aFullDiskIsTheFailure(Servers servers) throws IOException {
    Path full = Files.createSymbolicLink(directory.resolve("full.part"), FULL);

    assertThatThrownBy(() -> download(servers.endpoints(), new FileSink<>(full)))
        .isInstanceOf(ExecutionException.class)
        .hasStackTraceContaining("No space left on device");
  }

  static boolean hasFullDevice() {
    return Files.isWritable(FULL);
  }

  @Test
  void aFileThatCannotBeOpenedIsTheFailure(Servers servers) {
    Path nowhere = directory.resolve("nowhere").resolve("big.part");

    assertThatThrownBy(() -> download(servers.endpoints(), new FileSink<>(nowhere)))
        .isInstanceOf(ExecutionException.class)
        .hasStackTraceContaining("NoSuchFileException: " + nowhere);
  }

  @Test
  void writesNothingOnceItIsClosed(Servers servers) throws Exception {
    FileSink<GetObjectResponse> sink = new FileSink<>(file);
    sink.close();

    assertThatThrownBy(() -> download(servers.endpoints(), sink))
        .isInstanceOf(ExecutionException.class)
        .hasStackTraceContaining("ClosedChannelException");
    assertThat(file).isEmptyFile();
  }

  private static Download download(
      Endpoints endpoints, AsyncResponseTransformer<GetObjectResponse, Download> sink)
      throws Exception {
    try (Clients clients = Clients.of(endpoints, TIMEOUTS)) {
      S3AsyncClient s3 = clients.s3();
      GetObjectRequest request =
          GetObjectRequest.builder().bucket(endpoints.bucket()).key("big.bin").build();
      return s3.getObject(request, sink).get(2, TimeUnit.MINUTES);
    }
  }

  /** Records the demand of the sink. */
  private static final class Watched
      implements AsyncResponseTransformer<GetObjectResponse, Download> {

    final List<Long> requests = Collections.synchronizedList(new ArrayList<>());
    final List<Integer> buffers = Collections.synchronizedList(new ArrayList<>());
    final List<String> notOnDisk = Collections.synchronizedList(new ArrayList<>());
    final AtomicInteger outstanding = new AtomicInteger();
    final AtomicInteger mostOutstanding = new AtomicInteger();
    final AtomicInteger attempts = new AtomicInteger();

    private final FileSink<GetObjectResponse> sink;
    private final Path file;

    Watched(FileSink<GetObjectResponse> sink, Path file) {
      this.sink = sink;
      this.file = file;
    }

    @Override
    public CompletableFuture<Download> prepare() {
      return sink.prepare();
    }

    @Override
    public void onResponse(GetObjectResponse response) {
      sink.onResponse(response);
    }

    @Override
    public void onStream(SdkPublisher<ByteBuffer> body) {
      attempts.incrementAndGet();
      sink.onStream(SdkPublisher.adapt(subscriber -> body.subscribe(watched(subscriber))));
    }

    @Override
    public void exceptionOccurred(Throwable failure) {
      sink.exceptionOccurred(failure);
    }

    private Subscriber<ByteBuffer> watched(Subscriber<? super ByteBuffer> real) {
      return new Subscriber<>() {
        @Override
        public void onSubscribe(Subscription subscription) {
          real.onSubscribe(
              new Subscription() {
                @Override
                public void request(long count) {
                  requests.add(count);
                  mostOutstanding.accumulateAndGet(outstanding.addAndGet((int) count), Math::max);
                  checkThatAllIsOnDisk();
                  subscription.request(count);
                }

                @Override
                public void cancel() {
                  subscription.cancel();
                }
              });
        }

        @Override
        public void onNext(ByteBuffer buffer) {
          outstanding.decrementAndGet();
          buffers.add(buffer.remaining());
          real.onNext(buffer);
        }

        @Override
        public void onError(Throwable failure) {
          real.onError(failure);
        }

        @Override
        public void onComplete() {
          real.onComplete();
        }
      };
    }

    private void checkThatAllIsOnDisk() {
      long arrived = buffers.stream().mapToLong(Integer::longValue).sum();
      try {
        if (Files.size(file) != arrived) {
          notOnDisk.add(arrived + " bytes have arrived, " + Files.size(file) + " are on disk");
        }
      } catch (IOException e) {
        notOnDisk.add(e.toString());
      }
    }
  }
}
