package io.smartasync.frameworks.spring.annotation;

import io.smartasync.SmartAsync;
import jakarta.validation.constraints.NotBlank;
import java.util.concurrent.CompletableFuture;
import org.springframework.retry.annotation.Backoff;
import org.springframework.retry.annotation.Retryable;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.validation.annotation.Validated;

/** Operations with annotations that only a proxy, or a post-processor, honours. */
@Validated
class Annotated implements SmartAnnotated {

  private final Log log;

  Annotated(Log log) {
    this.log = log;
  }

  @Override
  @SmartAsync
  public String greet(@NotBlank String name) {
    return "Hello " + name;
  }

  @Override
  @SmartAsync
  public CompletableFuture<String> welcomeAsync(@NotBlank String name) {
    return CompletableFuture.completedFuture("Welcome " + name);
  }

  @Override
  @SmartAsync
  @Retryable(maxAttempts = 3, backoff = @Backoff(delay = 1))
  public String retry() {
    log.entries.add("try");
    if (log.entries.size() < 3) {
      throw new IllegalStateException("not yet");
    }
    return "done";
  }

  @Override
  @SmartAsync
  @Async
  public void send() {
    log.entries.add(Thread.currentThread().getName());
  }

  @Override
  @SmartAsync
  @Scheduled(fixedDelay = 1)
  public void tick() {
    log.entries.add("tick");
  }
}
