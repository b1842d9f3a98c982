package io.smartasync.benchmarks;

import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.SettableFuture;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import kotlinx.coroutines.CompletableDeferred;
import kotlinx.coroutines.CompletableDeferredKt;
import kotlinx.coroutines.Deferred;
import reactor.core.publisher.Mono;

/** Values that another thread provides after the operation has returned. */
record HandedOverValues(Executor otherThread) implements AsyncValues {

  @Override
  public CompletableFuture<Integer> completableFuture() {
    CompletableFuture<Integer> future = new CompletableFuture<>();
    otherThread.execute(() -> future.complete(VALUE));
    return future;
  }

  @Override
  public Mono<Integer> mono() {
    return Mono.create(sink -> otherThread.execute(() -> sink.success(VALUE)));
  }

  @Override
  public Single<Integer> single() {
    return Single.create(emitter -> otherThread.execute(() -> emitter.onSuccess(VALUE)));
  }

  @Override
  public Uni<Integer> uni() {
    return Uni.createFrom().emitter(emitter -> otherThread.execute(() -> emitter.complete(VALUE)));
  }

  @Override
  public Future<Integer> vertxFuture() {
    Promise<Integer> promise = Promise.promise();
    otherThread.execute(() -> promise.complete(VALUE));
    return promise.future();
  }

  @Override
  public ListenableFuture<Integer> listenableFuture() {
    SettableFuture<Integer> future = SettableFuture.create();
    otherThread.execute(() -> future.set(VALUE));
    return future;
  }

  @Override
  public Deferred<Integer> deferred() {
    CompletableDeferred<Integer> deferred = CompletableDeferredKt.CompletableDeferred(null);
    otherThread.execute(() -> deferred.complete(VALUE));
    return deferred;
  }
}
