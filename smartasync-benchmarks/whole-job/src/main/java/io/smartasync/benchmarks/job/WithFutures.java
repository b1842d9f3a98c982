package io.smartasync.benchmarks.job;

import io.smartasync.examples.pipeline.ArchivedPhoto;
import io.smartasync.examples.pipeline.Photo;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Asynchronous libraries, with futures. */
final class WithFutures implements Job {

  private final HttpClient http;
  private final URI api;
  private final S3AsyncClient s3;
  private final String bucket;
  private final Pool database;
  private final Executor disk;

  WithFutures(
      HttpClient http, URI api, S3AsyncClient s3, String bucket, Pool database, Executor disk) {
    this.http = http;
    this.api = api;
    this.s3 = s3;
    this.bucket = bucket;
    this.database = database;
    this.disk = disk;
  }

  @Override
  public void archiveAll(List<Long> ids, Path directory)
      throws InterruptedException, ExecutionException {
    Semaphore room = new Semaphore(IN_FLIGHT);
    CompletableFuture<@Nullable Void> failed = new CompletableFuture<>();
    List<CompletableFuture<?>> all = new ArrayList<>();
    for (long id : ids) {
      room.acquire();
      if (failed.isDone()) {
        break;
      }
      all.add(
          archive(id, directory)
              .whenComplete(
                  (result, failure) -> {
                    if (failure != null) {
                      failed.completeExceptionally(failure);
                    }
                    room.release();
                  }));
    }
    CompletableFuture.anyOf(failed, CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)))
        .get();
  }

  private CompletableFuture<@Nullable Void> archive(long id, Path directory) {
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve("/photos/" + id)).timeout(Clients.TIMEOUT).build();
    return http.sendAsync(request, BodyHandlers.ofByteArray())
        .thenApply(
            response -> unchecked(() -> Answers.photo(id, response.statusCode(), response.body())))
        .thenCompose(photo -> download(photo, directory))
        .thenCompose(this::save);
  }

  private CompletableFuture<ArchivedPhoto> download(Photo photo, Path directory) {
    Path part = unchecked(() -> PhotoFiles.part(photo, directory));
    return s3.getObject(PhotoFiles.request(bucket, photo), AsyncResponseTransformer.toFile(part))
        .thenApplyAsync(response -> unchecked(() -> PhotoFiles.accept(photo, part)), disk)
        .whenCompleteAsync(
            (archived, failure) -> unchecked(() -> Files.deleteIfExists(part)), disk);
  }

  private CompletableFuture<@Nullable Void> save(ArchivedPhoto photo) {
    return database
        .preparedQuery(Sql.SAVE)
        .execute(Tuple.of(photo.id(), photo.title(), photo.file(), photo.bytes(), photo.sha256()))
        .<@Nullable Void>mapEmpty()
        .toCompletionStage()
        .toCompletableFuture();
  }

  private interface Step<T> {
    T run() throws IOException;
  }

  private static <T> T unchecked(Step<T> step) {
    try {
      return step.run();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
