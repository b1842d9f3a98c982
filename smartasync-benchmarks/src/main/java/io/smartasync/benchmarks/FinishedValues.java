package io.smartasync.benchmarks;

import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import kotlinx.coroutines.CompletableDeferredKt;
import kotlinx.coroutines.Deferred;
import reactor.core.publisher.Mono;

/** Values that are available already. */
record FinishedValues(
    CompletableFuture<Integer> completableFuture,
    Mono<Integer> mono,
    Single<Integer> single,
    Uni<Integer> uni,
    Future<Integer> vertxFuture,
    ListenableFuture<Integer> listenableFuture,
    Deferred<Integer> deferred)
    implements AsyncValues {

  FinishedValues() {
    this(
        CompletableFuture.completedFuture(VALUE),
        Mono.just(VALUE),
        Single.just(VALUE),
        Uni.createFrom().item(VALUE),
        Future.succeededFuture(VALUE),
        Futures.immediateFuture(VALUE),
        CompletableDeferredKt.CompletableDeferred(VALUE));
  }
}
