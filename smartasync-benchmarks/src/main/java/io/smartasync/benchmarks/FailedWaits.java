package io.smartasync.benchmarks;

import com.google.common.util.concurrent.Futures;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Uni;
import io.smartasync.Async;
import io.vertx.core.Future;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import reactor.core.publisher.Mono;

/** Waits for a future that has failed, with each library. */
final class FailedWaits {

  /** A failure that has no stack trace of its own, so that only the wait is measured. */
  static final class Failure extends RuntimeException {
    private static final long serialVersionUID = 1;

    Failure() {
      super("not found", null, true, false);
    }
  }

  private FailedWaits() {}

  /** Makes a failure, waits for it with a number of frames in between, and catches it there. */
  static RuntimeException catchAt(int depth, Function<RuntimeException, ?> wait) {
    return catchAt(depth, new Failure(), wait);
  }

  private static RuntimeException catchAt(
      int depth, RuntimeException failure, Function<RuntimeException, ?> wait) {
    if (depth > 0) {
      return catchAt(depth - 1, failure, wait);
    }
    return caught(failure, wait);
  }

  /** Waits and returns what was thrown. */
  static RuntimeException caught(RuntimeException failure, Function<RuntimeException, ?> wait) {
    Object result;
    try {
      result = wait.apply(failure);
    } catch (RuntimeException e) {
      return e;
    }
    throw new IllegalStateException("returned " + result);
  }

  static Integer await(RuntimeException failure) {
    return Async.await(CompletableFuture.<Integer>failedFuture(failure));
  }

  static Integer generatedMethod(RuntimeException failure) {
    return new Lookup(() -> CompletableFuture.failedFuture(failure)).value();
  }

  static Integer get(RuntimeException failure) {
    return new HandWrittenLookup(() -> CompletableFuture.failedFuture(failure)).valueWithGet();
  }

  static Integer join(RuntimeException failure) {
    return new HandWrittenLookup(() -> CompletableFuture.failedFuture(failure)).valueWithJoin();
  }

  /**
   * The way of the AWS SDK's {@code CompletableFutureUtils.joinLikeSync}, which adds an exception
   * with the stack of the caller. The SDK itself is not on the class path, because its presence
   * changes what the other measurements measure.
   */
  static Integer joinLikeSync(RuntimeException failure) {
    try {
      return CompletableFuture.<Integer>failedFuture(failure).join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof RuntimeException cause) {
        cause.addSuppressed(new RuntimeException("Task failed."));
        throw cause;
      }
      throw e;
    }
  }

  static Integer eaAsync(RuntimeException failure) {
    return EaAsync.await(CompletableFuture.failedFuture(failure));
  }

  static Integer guava(RuntimeException failure) {
    return Futures.getUnchecked(Futures.<Integer>immediateFailedFuture(failure));
  }

  static Integer mutiny(RuntimeException failure) {
    return Uni.createFrom()
        .completionStage(CompletableFuture.<Integer>failedFuture(failure))
        .await()
        .indefinitely();
  }

  static Integer reactor(RuntimeException failure) {
    return Objects.requireNonNull(
        Mono.fromFuture(CompletableFuture.<Integer>failedFuture(failure)).block());
  }

  static Integer rxJava(RuntimeException failure) {
    return Single.fromCompletionStage(CompletableFuture.<Integer>failedFuture(failure))
        .blockingGet();
  }

  static Integer vertx(RuntimeException failure) {
    return Future.fromCompletionStage(CompletableFuture.<Integer>failedFuture(failure)).await();
  }
}
