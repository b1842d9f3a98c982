package io.smartasync.benchmarks.job;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.smartasync.examples.pipeline.ArchivedPhoto;
import io.smartasync.examples.pipeline.Photo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.http.client.HttpClient;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/** Reactor from end to end: Reactor Netty, the asynchronous client of S3, R2DBC. */
final class WithReactor implements Job {

  private final HttpClient http;
  private final S3AsyncClient s3;
  private final String bucket;
  private final ConnectionFactory database;

  WithReactor(HttpClient http, S3AsyncClient s3, String bucket, ConnectionFactory database) {
    this.http = http;
    this.s3 = s3;
    this.bucket = bucket;
    this.database = database;
  }

  @Override
  public void archiveAll(List<Long> ids, Path directory) {
    Flux.fromIterable(ids).flatMap(id -> archive(id, directory), IN_FLIGHT).blockLast();
  }

  private Mono<Long> archive(long id, Path directory) {
    return http.get()
        .uri("/photos/" + id)
        .responseSingle(
            (response, body) ->
                body.asByteArray()
                    .<Photo>handle(
                        (bytes, sink) -> {
                          try {
                            sink.next(Answers.photo(id, response.status().code(), bytes));
                          } catch (IOException e) {
                            sink.error(e);
                          }
                        }))
        .flatMap(photo -> download(photo, directory))
        .flatMap(this::save);
  }

  private Mono<ArchivedPhoto> download(Photo photo, Path directory) {
    return Mono.using(
        () -> PhotoFiles.part(photo, directory),
        part ->
            Mono.fromFuture(
                    () ->
                        s3.getObject(
                            PhotoFiles.request(bucket, photo),
                            AsyncResponseTransformer.toFile(part)))
                .publishOn(Schedulers.boundedElastic())
                .handle(
                    (response, sink) -> {
                      try {
                        sink.next(PhotoFiles.accept(photo, part));
                      } catch (IOException e) {
                        sink.error(e);
                      }
                    }),
        WithReactor::delete);
  }

  private Mono<Long> save(ArchivedPhoto photo) {
    return Mono.usingWhen(
        database.create(),
        connection ->
            Mono.from(
                    connection
                        .createStatement(Sql.SAVE)
                        .bind(0, photo.id())
                        .bind(1, photo.title())
                        .bind(2, photo.file())
                        .bind(3, photo.bytes())
                        .bind(4, photo.sha256())
                        .execute())
                .flatMap(result -> Mono.from(result.getRowsUpdated())),
        Connection::close);
  }

  private static void delete(Path part) {
    try {
      Files.deleteIfExists(part);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
