package io.smartasync.benchmarks;

import com.google.common.util.concurrent.ListenableFuture;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Future;
import java.util.concurrent.CompletableFuture;
import kotlinx.coroutines.Deferred;
import reactor.core.publisher.Mono;

/** The result of an asynchronous operation in each library's own type. */
interface AsyncValues {

  /** The value of every operation. */
  Integer VALUE = 42;

  CompletableFuture<Integer> completableFuture();

  Mono<Integer> mono();

  Single<Integer> single();

  Uni<Integer> uni();

  Future<Integer> vertxFuture();

  ListenableFuture<Integer> listenableFuture();

  Deferred<Integer> deferred();
}
