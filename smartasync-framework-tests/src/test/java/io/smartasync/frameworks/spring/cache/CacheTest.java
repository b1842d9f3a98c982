package io.smartasync.frameworks.spring.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.Contexts;
import io.smartasync.frameworks.spring.ProxyKind;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.cache.CacheManager;
import org.springframework.cache.annotation.EnableCaching;
import org.springframework.cache.concurrent.ConcurrentMapCacheManager;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Both variants read and fill one cache, with one entry. */
@ParameterizedClass
@EnumSource(ProxyKind.class)
class CacheTest {

  @Configuration(proxyBeanMethods = false)
  @EnableCaching
  static class Caching {

    @Bean
    CacheManager caches() {
      return new ConcurrentMapCacheManager();
    }
  }

  @RegisterExtension static final Contexts CONTEXTS = Contexts.of(Caching.class, Catalog.class);

  private final SmartCatalog catalog;
  private final CacheManager caches;

  CacheTest(ProxyKind kind) {
    catalog = CONTEXTS.proxy(kind, SmartCatalog.class);
    caches = CONTEXTS.get(kind).getBean(CacheManager.class);
    caches.getCacheNames().forEach(each -> Objects.requireNonNull(caches.getCache(each)).clear());
  }

  @Test
  void theTwinFillsWhatTheMethodReads() {
    String price = Async.await(catalog.priceAsync(1));

    assertThat(catalog.price(1)).isEqualTo(price);
    assertThat(Async.await(catalog.priceAsync(1))).isEqualTo(price);
    assertThat(Async.await(catalog.priceInMonoAsync(1).toFuture())).isEqualTo(price);
    assertThat(entries("prices")).isEqualTo(Map.of(1, price));
  }

  @Test
  void theMethodFillsWhatTheTwinReads() {
    String price = catalog.price(2);

    assertThat(Async.await(catalog.priceAsync(2))).isEqualTo(price);
    assertThat(entries("prices")).isEqualTo(Map.of(2, price));
  }

  @Test
  void theTwinEvicts() {
    String price = catalog.price(3);

    Async.await(catalog.forgetAsync(3));

    assertThat(entries("prices")).isEmpty();
    assertThat(catalog.price(3)).isNotEqualTo(price);
  }

  @Test
  void theTwinOfAFutureReadsWhatTheFutureFills() {
    String offer = catalog.offer(4);

    assertThat(Async.await(catalog.offerAsync(4))).isEqualTo(offer);
    assertThat(catalog.offer(4)).isEqualTo(offer);
    assertThat(entries("offers")).hasSize(1);
  }

  private Map<?, ?> entries(String cache) {
    return (Map<?, ?>) Objects.requireNonNull(caches.getCache(cache)).getNativeCache();
  }
}
