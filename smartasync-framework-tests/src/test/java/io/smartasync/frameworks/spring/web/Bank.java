package io.smartasync.frameworks.spring.web;

import io.smartasync.SmartAsync;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.security.access.prepost.PreAuthorize;
import reactor.core.publisher.Mono;

/** What controllers call. */
class Bank implements SmartBank {

  static final AtomicInteger ENTERED = new AtomicInteger();

  @Override
  @SmartAsync
  @PreAuthorize("hasRole('ADMIN')")
  public String secret() {
    return "the secret" + where();
  }

  /** In reactive style, for which Spring Security looks into the subscriber's context. */
  @Override
  @SmartAsync
  @PreAuthorize("hasRole('ADMIN')")
  public Mono<String> reactiveSecret() {
    return Mono.fromSupplier(() -> "the secret");
  }

  @Override
  @SmartAsync(as = Mono.class)
  public String open() {
    ENTERED.incrementAndGet();
    return "open" + where();
  }

  private static String where() {
    return Thread.currentThread().isVirtual() ? " on a virtual thread" : "";
  }
}
