package io.smartasync.examples.shared;

import static io.smartasync.Async.await;

import io.smartasync.SmartAsync;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The service: written once, as if every caller could wait. */
@Service
class Prices implements SmartPrices {

  /** A price, and the kind of thread on which it was computed. */
  record Price(String article, int cents, boolean onVirtualThread) {}

  @Override
  @SmartAsync(as = Mono.class)
  public Price find(String article) {
    int cents = await(cents(article));
    return new Price(article, cents, Thread.currentThread().isVirtual());
  }

  /** Stands for an asynchronous client of a remote service. */
  private static CompletableFuture<Integer> cents(String article) {
    return CompletableFuture.supplyAsync(
        () -> {
          if (article.isBlank()) {
            throw new NoSuchElementException("no article without a name");
          }
          return 100 * article.length();
        });
  }
}
