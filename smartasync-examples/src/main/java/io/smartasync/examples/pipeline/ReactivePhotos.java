package io.smartasync.examples.pipeline;

import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Readable;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * The table of archived photos in reactive style, as in a program that is already reactive. It
 * fails with an {@link IOException} that names the failed request.
 */
public final class ReactivePhotos implements SmartReactivePhotos {

  private final ConnectionFactory connections;
  private final Duration timeout;

  /**
   * Creates a client of the database.
   *
   * @param connections the source of connections
   * @param timeout the timeout of each request
   */
  public ReactivePhotos(ConnectionFactory connections, Duration timeout) {
    this.connections = connections;
    this.timeout = timeout;
  }

  /**
   * Creates the table, or empties it if it exists.
   *
   * @return a {@code Mono} that completes when the table exists and is empty
   */
  @Override
  @SmartAsync(throwing = IOException.class)
  public Mono<Void> reset() {
    return execute("empty the archive", PhotoTable.CREATE_AND_EMPTY, Function.identity()).then();
  }

  /**
   * Saves a row, replacing an earlier row of the same photo.
   *
   * @param photo the row
   * @return a {@code Mono} that completes when the row is committed
   */
  @Override
  @SmartAsync(throwing = IOException.class)
  public Mono<Void> save(ArchivedPhoto photo) {
    return execute(
            "save photo " + photo.id(),
            PhotoTable.SAVE,
            statement ->
                statement
                    .bind(0, photo.id())
                    .bind(1, photo.title())
                    .bind(2, photo.file())
                    .bind(3, photo.bytes())
                    .bind(4, photo.sha256()))
        .then();
  }

  /**
   * Reads all rows.
   *
   * @return the rows, ordered by photo number
   */
  @Override
  @SmartAsync
  public Flux<ArchivedPhoto> all() {
    return request(
        "read the archive",
        PhotoTable.READ,
        Function.identity(),
        result -> result.map(ReactivePhotos::photo));
  }

  private static ArchivedPhoto photo(Readable row) {
    return new ArchivedPhoto(
        column(row, "id", Long.class),
        column(row, "title", String.class),
        column(row, "file", String.class),
        column(row, "bytes", Long.class),
        column(row, "sha256", String.class));
  }

  /** Reads a column. No column of the table is nullable. */
  private static <T> T column(Readable row, String name, Class<T> type) {
    return Objects.requireNonNull(row.get(name, type), name);
  }

  private Flux<Long> execute(String what, String sql, Function<Statement, Statement> bind) {
    return request(what, sql, bind, Result::getRowsUpdated);
  }

  /**
   * Uses a connection for one request, and returns it also on failure, cancellation and timeout.
   */
  private <T> Flux<T> request(
      String what,
      String sql,
      Function<Statement, Statement> bind,
      Function<Result, Publisher<T>> answer) {
    return Flux.usingWhen(
            connections.create(),
            connection ->
                Flux.from(bind.apply(connection.createStatement(sql)).execute()).flatMap(answer),
            Connection::close)
        .takeUntilOther(Mono.delay(timeout).then(Mono.error(TimeoutException::new)))
        .onErrorMap(failure -> PhotoTable.failed(what, failure, timeout));
  }
}
