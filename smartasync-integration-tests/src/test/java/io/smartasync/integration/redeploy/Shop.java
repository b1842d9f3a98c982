package io.smartasync.integration.redeploy;

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;

/** The operations of the web application. */
class Shop implements SmartShop {

  /** Direct style: the asynchronous method is generated. */
  @Override
  @SmartAsync
  public String order(String article) {
    return await(CompletableFuture.supplyAsync(() -> "ordered " + article));
  }

  /** Future style: the synchronous method is generated. */
  @Override
  @SmartAsync
  public CompletableFuture<List<Integer>> pricesAsync(List<String> articles) {
    return Async.map(articles, 2, article -> Async.start(article::length, Duration.ofMinutes(10)));
  }

  /** Publisher style: the method that returns a stream is generated. */
  @Override
  @SmartAsync
  public Flow.Publisher<Integer> stockAsync() {
    return Async.publisher(() -> IntStream.range(0, 3_000).boxed());
  }
}
