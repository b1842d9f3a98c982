package io.smartasync.frameworks.spring.cache;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.cache.annotation.CacheEvict;
import org.springframework.cache.annotation.Cacheable;
import reactor.core.publisher.Mono;

/** Counts how often its bodies run. */
class Catalog implements SmartCatalog {

  private final AtomicInteger runs = new AtomicInteger();

  @Override
  @SmartAsync
  @Cacheable("prices")
  public String price(int item) {
    return "price " + item + "." + runs.incrementAndGet();
  }

  @Override
  @SmartAsync(as = Mono.class)
  @Cacheable("prices")
  public String priceInMono(int item) {
    return "price " + item + "." + runs.incrementAndGet();
  }

  @Override
  @SmartAsync
  @Cacheable("offers")
  public CompletableFuture<String> offerAsync(int item) {
    return CompletableFuture.completedFuture("offer " + item + "." + runs.incrementAndGet());
  }

  @Override
  @SmartAsync
  @CacheEvict("prices")
  public void forget(int item) {}
}
