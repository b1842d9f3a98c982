package io.smartasync.frameworks.spring.aspect;

import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.Contexts;
import io.smartasync.frameworks.spring.ProxyKind;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Aspects act exactly once, in their order, where the body runs. */
@ParameterizedClass
@EnumSource(ProxyKind.class)
class AspectTest {

  /** In front of all advice that has an order. Matches what is written in one of two types. */
  @Aspect
  @Order(Ordered.HIGHEST_PRECEDENCE)
  record First(Trace trace) {
    @Around("within(io.smartasync.frameworks.spring.aspect.*Workshop)")
    Object around(ProceedingJoinPoint point) throws Throwable {
      trace.add("first", point.getSignature().getName());
      return point.proceed();
    }
  }

  /** Matches the methods of an interface, and so the twins. */
  @Aspect
  @Order(0)
  record Second(Trace trace) {
    @Around("execution(* io.smartasync.frameworks.spring.aspect.SmartWorkshop+.*(..))")
    Object around(ProceedingJoinPoint point) throws Throwable {
      trace.add("second", point.getSignature().getName());
      return point.proceed();
    }
  }

  /** Without an order, and so behind the others. Matches all that is called on the object. */
  @Aspect
  record Third(Trace trace) {
    @Around("target(io.smartasync.frameworks.spring.aspect.Workshop)")
    Object around(ProceedingJoinPoint point) throws Throwable {
      trace.add("third", point.getSignature().getName());
      return point.proceed();
    }
  }

  /** Each variant, what it must run, and whether on a thread of its own. */
  @SuppressWarnings("ImmutableEnumChecker") // lambdas without state
  enum Variant {
    DIRECT("direct", false, workshop -> workshop.direct("a")),
    DIRECT_TWIN("direct", true, workshop -> Async.await(workshop.directAsync("a"))),
    MONO("mono", false, workshop -> workshop.mono("a")),
    MONO_TWIN("mono", true, workshop -> Async.await(workshop.monoAsync("a").toFuture())),
    STREAM("stream", false, workshop -> only(workshop.stream("a"))),
    STREAM_TWIN("stream", true, workshop -> only(Async.stream(workshop.streamAsync("a")))),
    FLUX_TWIN("flux", true, workshop -> Async.await(workshop.fluxAsync("a").next().toFuture())),
    FUTURE("futureAsync", false, workshop -> Async.await(workshop.futureAsync("a"))),
    FUTURE_TWIN("futureAsync", false, workshop -> workshop.future("a")),
    REACTIVE("reactive", false, workshop -> Async.await(workshop.reactive("a").toFuture())),
    REACTIVE_TWIN("reactive", false, workshop -> workshop.reactiveBlocking("a")),
    PUBLISHED("published", false, workshop -> only(Async.stream(workshop.published("a")))),
    PUBLISHED_TWIN("published", false, workshop -> only(workshop.publishedBlocking("a")));

    private final String operation;
    private final boolean isOnVirtualThread;
    private final Function<SmartWorkshop, String> call;

    Variant(String operation, boolean isOnVirtualThread, Function<SmartWorkshop, String> call) {
      this.operation = operation;
      this.isOnVirtualThread = isOnVirtualThread;
      this.call = call;
    }

    private static String only(Stream<String> stream) {
      try (stream) {
        return stream.findFirst().orElseThrow();
      }
    }

    /** The aspects from the outside to the inside, and the body. */
    List<String> expected() {
      String where = isOnVirtualThread ? " on a virtual thread" : "";
      return Stream.of("first", "second", "third", "body")
          .map(who -> who + " around " + operation + where)
          .toList();
    }
  }

  @RegisterExtension
  static final Contexts CONTEXTS =
      Contexts.of(Trace.class, Third.class, First.class, Second.class, Workshop.class);

  private final SmartWorkshop workshop;
  private final Trace trace;

  AspectTest(ProxyKind kind) {
    workshop = CONTEXTS.proxy(kind, SmartWorkshop.class);
    trace = CONTEXTS.get(kind).getBean(Trace.class);
    trace.take();
  }

  @ParameterizedTest
  @EnumSource
  void actOnceInTheirOrderWhereTheBodyRuns(Variant variant) {
    assertThat(variant.call.apply(workshop)).isEqualTo("a!");
    assertThat(trace.take()).isEqualTo(variant.expected());
  }

  /** As for every call that an object makes of itself. */
  @Test
  void doNotActOnCallsFromInside() {
    assertThat(workshop.self("a")).isEqualTo("a!a!");
    assertThat(trace.take())
        .containsExactly(
            "first around self",
            "second around self",
            "third around self",
            "body around direct on a virtual thread",
            "body around direct");
  }

  @Test
  void actOnceWhenManyCallAtTheSameTime() {
    CompletableFuture<List<String>> all =
        Async.map(List.of("a", "b", "c", "d"), 4, workshop::directAsync);

    assertThat(Async.await(all)).containsExactly("a!", "b!", "c!", "d!");
    assertThat(trace.take()).hasSize(4 * Variant.DIRECT_TWIN.expected().size());
  }
}
