package io.smartasync.benchmarks.job;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import io.smartasync.examples.pipeline.ArchivedPhoto;
import io.smartasync.examples.pipeline.Photo;
import io.vertx.sqlclient.Pool;
import io.vertx.sqlclient.Tuple;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Asynchronous libraries, with SmartAsync. */
public final class SmartArchiving implements SmartSmartArchiving {

  private final HttpClient http;
  private final URI api;
  private final S3AsyncClient s3;
  private final String bucket;
  private final Pool database;

  SmartArchiving(HttpClient http, URI api, S3AsyncClient s3, String bucket, Pool database) {
    this.http = http;
    this.api = api;
    this.s3 = s3;
    this.bucket = bucket;
    this.database = database;
  }

  @Override
  @SmartAsync
  public void archive(long id, Path directory) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(api.resolve("/photos/" + id)).timeout(Clients.TIMEOUT).build();
    HttpResponse<byte[]> response =
        await(http.sendAsync(request, BodyHandlers.ofByteArray()), IOException.class);
    Photo photo = Answers.photo(id, response.statusCode(), response.body());
    Path part = PhotoFiles.part(photo, directory);
    try {
      await(s3.getObject(PhotoFiles.request(bucket, photo), AsyncResponseTransformer.toFile(part)));
      save(PhotoFiles.accept(photo, part));
    } finally {
      Files.deleteIfExists(part);
    }
  }

  private void save(ArchivedPhoto photo) {
    await(
        database
            .preparedQuery(Sql.SAVE)
            .execute(
                Tuple.of(photo.id(), photo.title(), photo.file(), photo.bytes(), photo.sha256()))
            .toCompletionStage());
  }

  void archiveOneByOne(List<Long> ids, Path directory) throws IOException {
    for (long id : ids) {
      archive(id, directory);
    }
  }

  void archiveAll(List<Long> ids, Path directory) throws IOException {
    await(Async.map(ids, Job.IN_FLIGHT, id -> archiveAsync(id, directory)), IOException.class);
  }
}
