package io.smartasync.frameworks.spring.aspect;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** One operation in each style; aspects match all methods. */
@SmartAsync
class Workshop implements SmartWorkshop {

  private final Trace trace;

  Workshop(Trace trace) {
    this.trace = trace;
  }

  @Override
  public String direct(String input) {
    return body("direct", input);
  }

  @Override
  @SmartAsync(as = Mono.class)
  public String mono(String input) {
    return body("mono", input);
  }

  @Override
  public Stream<String> stream(String input) {
    return Stream.of(body("stream", input));
  }

  @Override
  @SmartAsync(as = Flux.class)
  public Stream<String> flux(String input) {
    return Stream.of(body("flux", input));
  }

  @Override
  public CompletableFuture<String> futureAsync(String input) {
    return CompletableFuture.completedFuture(body("futureAsync", input));
  }

  @Override
  public Mono<String> reactive(String input) {
    return Mono.just(body("reactive", input));
  }

  @Override
  public Flow.Publisher<String> published(String input) {
    String made = body("published", input);
    return Async.publisher(() -> Stream.of(made));
  }

  /** Calls its own methods, past the proxy. */
  @Override
  public String self(String input) {
    return Async.await(directAsync(input)) + direct(input);
  }

  private String body(String name, String input) {
    trace.add("body", name);
    return input + "!";
  }
}
