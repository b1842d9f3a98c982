package io.smartasync.integration.context;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Hooks;
import reactor.core.publisher.Mono;
import reactor.netty.http.client.HttpClient;

/**
 * With Reactor's automatic context propagation, generated synchronous methods capture the thread
 * locals of the caller, as {@code block()} and {@code toStream()} do: operators on the threads of
 * Reactor Netty see the MDC of the caller.
 */
@Timeout(60)
class ReactorContextTest {

  /** A client of a real server, whose operators run on the threads of Reactor Netty. */
  @SmartAsync(name = "GreeterTwins")
  static class Greeter implements GreeterTwins {

    private final HttpClient http;

    Greeter(HttpClient http) {
      this.http = http;
    }

    @Override
    public Mono<String> greeting() {
      return http.get()
          .uri("/")
          .responseSingle((response, body) -> body.asString())
          .map(Greeter::withUser);
    }

    @Override
    @SmartAsync(optional = true)
    public Mono<String> optionalGreeting() {
      return greeting();
    }

    @Override
    public Flux<String> greetings() {
      return Flux.range(0, 2).concatMap(i -> greeting());
    }

    @Override
    @SmartAsync(single = true)
    public Flux<String> singleGreeting() {
      return greeting().flux();
    }

    static String withUser(String greeting) {
      assertThat(Thread.currentThread().getName()).startsWith("reactor-http-");
      return greeting + " " + MDC.get("user");
    }
  }

  /** A client that cannot be annotated. */
  public static class Library {
    private final Greeter greeter;

    Library(Greeter greeter) {
      this.greeter = greeter;
    }

    public Mono<String> greeting() {
      return greeter.greeting();
    }

    public Flux<String> greetings() {
      return greeter.greetings();
    }
  }

  @SmartAsync.For(value = Library.class, name = "SynchronousLibrary")
  interface Facades {}

  @SuppressWarnings("NullAway.Init") // before all
  private static HttpServer server;

  @SuppressWarnings("NullAway.Init") // before all
  private static Greeter greeter;

  @BeforeAll
  static void start() throws IOException {
    ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] body = "hello".getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    greeter =
        new Greeter(
            HttpClient.create().baseUrl("http://127.0.0.1:" + server.getAddress().getPort()));
  }

  @AfterAll
  static void stop() {
    server.stop(0);
    ContextRegistry.getInstance().removeThreadLocalAccessor(Slf4jThreadLocalAccessor.KEY);
  }

  @BeforeEach
  void enable() {
    Hooks.enableAutomaticContextPropagation();
  }

  @AfterEach
  void disable() {
    Hooks.disableAutomaticContextPropagation();
    assertThat(MDC.get("user")).isNull();
  }

  private static <T> T as(String user, Callable<T> call) throws Exception {
    MDC.put("user", user);
    try {
      return call.call();
    } finally {
      MDC.clear();
    }
  }

  @Test
  void reactorsOwnBlockingOperatorsAreTheModel() throws Exception {
    assertThat(as("ada", () -> greeter.greeting().block())).isEqualTo("hello ada");
    assertThat(as("bob", () -> greeter.greetings().toStream().toList()))
        .containsExactly("hello bob", "hello bob");
  }

  @Test
  void aWaitForOneValuePropagatesTheContextOfTheCaller() throws Exception {
    assertThat(as("ada", greeter::greetingBlocking)).isEqualTo("hello ada");
    assertThat(as("bob", greeter::optionalGreetingBlocking)).contains("hello bob");
    assertThat(as("eve", greeter::singleGreetingBlocking)).isEqualTo("hello eve");
    assertThat(greeter.greetingBlocking()).as("nothing is left").isEqualTo("hello null");
  }

  @Test
  void aStreamPropagatesTheContextOfTheConsumer() throws Exception {
    assertThat(as("ada", () -> list(greeter.greetingsBlocking())))
        .containsExactly("hello ada", "hello ada");
    // The stream subscribes when it is consumed.
    Stream<String> consumedLater = as("ada", greeter::greetingsBlocking);
    assertThat(as("bob", () -> list(consumedLater))).containsExactly("hello bob", "hello bob");
  }

  @Test
  void aFacadePropagatesTheContextOfTheCaller() throws Exception {
    SynchronousLibrary library = SynchronousLibrary.of(new Library(greeter));
    assertThat(as("ada", library::greeting)).isEqualTo("hello ada");
    assertThat(as("bob", () -> list(library.greetings())))
        .containsExactly("hello bob", "hello bob");
  }

  @Test
  void theAsynchronousMethodIsUnchanged() throws Exception {
    // As everywhere in Reactor, toFuture() captures only if the program asks for it.
    Mono<String> mono = greeter.greeting();
    assertThat(as("ada", () -> mono.toFuture().get())).isEqualTo("hello null");
    assertThat(as("ada", () -> mono.contextCapture().toFuture().get())).isEqualTo("hello ada");
  }

  private static List<String> list(Stream<String> stream) {
    try (stream) {
      return stream.toList();
    }
  }
}
