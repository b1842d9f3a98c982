package io.smartasync.integration.context;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.integration.Slf4jThreadLocalAccessor;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import io.smartasync.Async;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.slf4j.MDC;

/**
 * Real MDC, a real OpenTelemetry SDK and real Micrometer observations reach both the synchronous
 * and the asynchronous method.
 */
@Timeout(60)
class ContextTest {

  private static final SdkTracerProvider TRACERS =
      SdkTracerProvider.builder()
          .addSpanProcessor(SimpleSpanProcessor.create(InMemorySpanExporter.create()))
          .build();
  private static final Tracer TRACER = TRACERS.get("test");
  private static final ObservationRegistry OBSERVATIONS = ObservationRegistry.create();

  /** The context of a thread: the user in the MDC, the span, the name of the observation. */
  private record Bound(@Nullable String user, SpanContext span, @Nullable String observation) {

    static final Bound NOTHING = new Bound(null, SpanContext.getInvalid(), null);

    static Bound here() {
      return new Bound(
          MDC.get("user"),
          Span.current().getSpanContext(),
          nameOf(OBSERVATIONS.getCurrentObservation()));
    }

    /**
     * Returns the observation's name, or the name of Micrometer's own no-op observation if there is
     * none.
     */
    static @Nullable String nameOf(@Nullable Observation observation) {
      String name = observation == null ? null : observation.getContext().getName();
      return "null".equals(name) ? null : name;
    }
  }

  @BeforeAll
  static void register() {
    OBSERVATIONS.observationConfig().observationHandler(context -> true);
    // Micrometer registers its accessor of observations itself.
    // So does smartasync-opentelemetry.
    ContextRegistry.getInstance().registerThreadLocalAccessor(new Slf4jThreadLocalAccessor());
  }

  @AfterAll
  static void unregister() {
    ContextRegistry.getInstance().removeThreadLocalAccessor(Slf4jThreadLocalAccessor.KEY);
    TRACERS.close();
  }

  @AfterEach
  void nothingIsLeftOnTheCallersThread() {
    assertThat(Bound.here()).isEqualTo(Bound.NOTHING);
  }

  /**
   * Calls with a user, a span and an observation bound to the thread, and asserts that nothing is
   * bound before and after.
   */
  private static <T> T bound(String user, Callable<T> call) throws Exception {
    Span span = TRACER.spanBuilder(user).startSpan();
    Observation observation = Observation.createNotStarted(user, OBSERVATIONS).start();
    MDC.put("user", user);
    try (Scope inSpan = span.makeCurrent();
        Observation.Scope inObservation = observation.openScope()) {
      assertThat(List.of(inSpan, inObservation)).doesNotContainNull();
      Bound here = Bound.here();
      assertThat(here).isEqualTo(new Bound(user, span.getSpanContext(), user));
      T result = call.call();
      assertThat(Bound.here()).isEqualTo(here);
      return result;
    } finally {
      MDC.clear();
      observation.stop();
      span.end();
    }
  }

  @Test
  void theAsynchronousMethodPropagatesItToTheBody() throws Exception {
    bound(
        "ada",
        () -> {
          Bound caller = Bound.here();
          CompletableFuture<Bound> twin = Async.start(Bound::here);
          CompletableFuture<Bound> limited = Async.start(Bound::here, Duration.ofMinutes(1));
          CompletableFuture<Bound> nested =
              Async.start(() -> await(Async.start(() -> await(Async.start(Bound::here)))));
          assertThat(await(twin)).isEqualTo(caller);
          assertThat(await(limited)).isEqualTo(caller);
          assertThat(await(nested)).isEqualTo(caller);
          return true;
        });
  }

  @Test
  void theSynchronousMethodSeesItBecauseItRunsOnTheCallersThread() throws Exception {
    bound(
        "ada",
        () -> {
          Bound caller = Bound.here();
          assertThat(await(() -> CompletableFuture.completedFuture(Bound.here())))
              .isEqualTo(caller);
          return true;
        });
  }

  @Test
  void theBodyKeepsWhatWasBoundWhenItWasStarted() throws Exception {
    CompletableFuture<String> later = new CompletableFuture<>();
    CompletableFuture<Bound> body =
        bound(
            "ada",
            () ->
                Async.start(
                    () -> {
                      await(later);
                      return Bound.here();
                    }));
    bound("grace", () -> later.complete("the caller has gone on to other things"));
    Bound seen = await(body);
    assertThat(seen.user()).isEqualTo("ada");
    assertThat(seen.span().isValid()).isTrue();
    assertThat(seen.observation()).isEqualTo("ada");
  }

  @Test
  void whatTheBodyBindsStaysInTheBody() throws Exception {
    bound(
        "ada",
        () -> {
          String seen =
              await(
                  Async.start(
                      () -> {
                        MDC.put("user", "grace");
                        return Objects.requireNonNull(MDC.get("user"));
                      }));
          assertThat(seen).isEqualTo("grace");
          return true;
        });
  }

  @Test
  void withoutContextTheBodySeesNothing() {
    assertThat(await(Async.start(Bound::here))).isEqualTo(Bound.NOTHING);
  }

  /** Dependent stages run after the body, on its thread or another; no context is set for them. */
  @Test
  void dependentStagesSeeNothingOnTheBodysThread() throws Exception {
    CompletableFuture<String> go = new CompletableFuture<>();
    CompletableFuture<Bound> dependent =
        bound("ada", () -> Async.start(() -> await(go)).thenApply(value -> Bound.here()));
    go.complete("go");
    assertThat(await(dependent)).isEqualTo(Bound.NOTHING);
  }

  @Test
  void itIsAlsoClearedAfterABodyThatFails() throws Exception {
    CompletableFuture<String> go = new CompletableFuture<>();
    CompletableFuture<Bound> dependent =
        bound(
            "ada",
            () ->
                Async.<String>start(
                        () -> {
                          throw new IllegalStateException(await(go));
                        })
                    .handle((value, failure) -> Bound.here()));
    go.complete("go");
    assertThat(await(dependent)).isEqualTo(Bound.NOTHING);
  }

  @Test
  void operationsOfAMapSeeItOnAnyThreadThatStartsThem() throws Exception {
    List<Bound> seen = new ArrayList<>();
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<List<String>> all =
        bound(
            "ada",
            () ->
                Async.map(
                    List.of(1, 2, 3),
                    1,
                    i -> {
                      seen.add(Bound.here());
                      return i == 1 ? first : CompletableFuture.completedFuture("next");
                    }));
    // A thread with another context completes the first operation and so starts the others.
    try (ExecutorService other = Executors.newSingleThreadExecutor()) {
      await(other.submit(() -> bound("grace", () -> first.complete("first"))));
    }
    assertThat(await(all)).hasSize(3);
    assertThat(seen).hasSize(3).extracting(Bound::user).containsOnly("ada");
    assertThat(seen.stream().distinct()).hasSize(1);
  }

  @Test
  void anOperationWithoutContextDoesNotSeeThatOfTheThreadThatStartsIt() throws Exception {
    List<Bound> seen = new ArrayList<>();
    CompletableFuture<String> first = new CompletableFuture<>();
    CompletableFuture<List<String>> all =
        Async.map(
            List.of(1, 2),
            1,
            i -> {
              seen.add(Bound.here());
              return i == 1 ? first : CompletableFuture.completedFuture("next");
            });
    bound("grace", () -> first.complete("first"));
    assertThat(await(all)).hasSize(2);
    assertThat(seen).containsExactly(Bound.NOTHING, Bound.NOTHING);
  }

  /** Only registered context is propagated; an inheritable thread local is not. */
  @Test
  void whatIsNotRegisteredDoesNotReachTheBody() throws Exception {
    InheritableThreadLocal<String> credentials = new InheritableThreadLocal<>();
    ThreadLocal<String> local = new ThreadLocal<>();
    credentials.set("secret");
    local.set("secret");
    try {
      bound(
          "ada",
          () -> {
            assertThat(await(Async.start(() -> credentials.get() == null && local.get() == null)))
                .isTrue();
            return true;
          });
    } finally {
      credentials.remove();
      local.remove();
    }
  }

  @Test
  void aContextThatCannotBeBoundFailsTheFutureWithTheReason() throws Exception {
    IllegalStateException failure = new IllegalStateException("cannot be bound here");
    ThreadLocal<String> local = ThreadLocal.withInitial(() -> "bound");
    ContextRegistry.getInstance()
        .registerThreadLocalAccessor(
            "broken",
            local::get,
            value -> {
              throw failure;
            },
            () -> {});
    try {
      CompletableFuture<String> body = Async.start(() -> "not reached");
      assertThatThrownBy(() -> await(body)).isSameAs(failure);
      CompletableFuture<String> first = new CompletableFuture<>();
      CompletableFuture<List<String>> all =
          Async.map(
              List.of(1, 2), 1, i -> i == 1 ? first : CompletableFuture.completedFuture("next"));
      first.complete("first");
      assertThatThrownBy(() -> await(all)).isSameAs(failure);
    } finally {
      ContextRegistry.getInstance().removeThreadLocalAccessor("broken");
    }
  }
}
