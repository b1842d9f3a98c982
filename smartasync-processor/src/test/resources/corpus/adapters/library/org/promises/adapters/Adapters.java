package org.promises.adapters;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.promises.Acknowledgement;
import org.promises.Download;
import org.promises.Lazy;
import org.promises.Perhaps;
import org.promises.Promise;
import org.promises.Rows;
import org.promises.Task;

/** Several adapters, nested. */
public interface Adapters {

  /** Of what holds nothing. */
  @SmartAsync.Adapter
  final class OfAcknowledgement {

    private OfAcknowledgement() {}

    public static CompletionStage<Void> toFuture(Acknowledgement acknowledgement) {
      return PromiseAdapter.toFuture(acknowledgement.promise()).thenApply(value -> null);
    }

    public static Acknowledgement fromFuture(CompletionStage<Void> stage) {
      Promise<Boolean> promise = new Promise<>();
      stage.whenComplete((value, failure) -> promise.complete(failure == null, failure));
      return new Acknowledgement(promise);
    }
  }

  /** Of what holds always the same. */
  @SmartAsync.Adapter
  interface OfDownload {

    static Future<byte[]> toFuture(Download download) {
      return PromiseAdapter.toFuture(download.bytes()).toCompletableFuture();
    }

    static Download fromFuture(Future<byte[]> future) {
      return () -> PromiseAdapter.fromFuture((CompletableFuture<byte[]>) future);
    }
  }

  /** Of what may hold nothing. */
  @SmartAsync.Adapter(canBeEmpty = true)
  interface OfPerhaps {

    static <V> CompletableFuture<V> toFuture(Perhaps<? extends V> perhaps) {
      return PromiseAdapter.toFuture(perhaps.promise())
          .<V>thenApply(value -> value.orElse(null))
          .toCompletableFuture();
    }

    static <V> Perhaps<V> fromFuture(CompletableFuture<V> future) {
      return new Perhaps<>(PromiseAdapter.fromFuture(future.thenApply(Optional::ofNullable)));
    }
  }

  /** Of one of several type arguments. */
  @SmartAsync.Adapter
  interface OfTask {

    static <T> CompletionStage<? extends T> toFuture(Task<?, T> task) {
      return PromiseAdapter.toFuture(task.run());
    }
  }

  /** Of what starts late. */
  @SmartAsync.Adapter
  interface OfLazy {

    static <T extends Comparable<? super T>> CompletionStage<T> toFuture(Lazy<T> lazy) {
      return PromiseAdapter.toFuture(lazy.ask());
    }

    static <T extends Comparable<? super T>> Lazy<T> fromFuture(
        Supplier<? extends CompletionStage<T>> start) {
      return new Lazy<>(
          () -> PromiseAdapter.fromFuture(start.get().toCompletableFuture()));
    }
  }

  /** Of many values. */
  @SmartAsync.Adapter
  interface OfRows {

    static <T> Flow.Publisher<T> toPublisher(Rows<T> rows) {
      return Async.publisher(
          () ->
              Stream.generate(() -> Async.await(PromiseAdapter.toFuture(rows.next())))
                  .takeWhile(Objects::nonNull)
                  .onClose(rows::close));
    }

    static <T> Rows<T> fromPublisher(Flow.Publisher<T> publisher) {
      Stream<T> stream = Async.stream(publisher, 1);
      return Rows.of(stream::iterator, stream::close);
    }
  }
}
