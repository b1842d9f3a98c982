package io.smartasync.benchmarks;

import static com.ea.async.Async.await;

import java.util.concurrent.CompletableFuture;
import java.util.function.UnaryOperator;

/** A method that EA Async rewrites. */
public class EaAsyncBody implements UnaryOperator<CompletableFuture<Integer>> {

  @Override
  public CompletableFuture<Integer> apply(CompletableFuture<Integer> future) {
    return CompletableFuture.completedFuture(await(future));
  }
}
