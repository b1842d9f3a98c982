package io.smartasync.frameworks.spring.aspect;

import static io.smartasync.testing.AsyncAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import io.smartasync.frameworks.spring.Contexts;
import io.smartasync.frameworks.spring.ProxyKind;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** What must not wait is refused before the body and before any advice. */
@ParameterizedClass
@EnumSource(ProxyKind.class)
class EventLoopTest {

  @RegisterExtension
  static final Contexts CONTEXTS = Contexts.of(Trace.class, AspectTest.First.class, Workshop.class);

  private final SmartWorkshop workshop;
  private final Trace trace;

  EventLoopTest(ProxyKind kind) {
    workshop = CONTEXTS.proxy(kind, SmartWorkshop.class);
    trace = CONTEXTS.get(kind).getBean(Trace.class);
    trace.take();
  }

  /** Each synchronous method, and what it is refused with. */
  enum Synchronous {
    DIRECT("SmartWorkshop.direct", "directAsync"),
    STREAM("SmartWorkshop.stream", "streamAsync"),
    FUTURE("SmartWorkshop.future", "futureAsync");

    private final String call;
    private final String alternative;

    Synchronous(String call, String alternative) {
      this.call = call;
      this.alternative = alternative;
    }

    Object callOn(SmartWorkshop workshop) {
      return switch (this) {
        case DIRECT -> workshop.direct("a");
        case STREAM -> workshop.stream("a");
        case FUTURE -> workshop.future("a");
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void refusesBeforeAnythingStarts(Synchronous method) {
    assertThatCall(() -> method.callOn(workshop))
        .isRefusedOnAnEventLoop()
        .returns(method.call, BlockingNotAllowedException::call)
        .returns(method.alternative, BlockingNotAllowedException::alternative);
    assertThat(trace.take()).isEmpty();
  }

  @Test
  void startsTwins() {
    CompletableFuture<String> twin = onEventLoop(() -> workshop.directAsync("a"));

    assertThat(Async.await(twin)).isEqualTo("a!");
    assertThat(trace.take())
        .containsExactly(
            "first around direct on a virtual thread", "body around direct on a virtual thread");
  }

  @Test
  void letsPassWhatTheProgramAllows() {
    assertThat(onEventLoop(() -> Async.allowBlocking(() -> workshop.direct("a")))).isEqualTo("a!");
  }

  private static <T> T onEventLoop(Callable<T> call) {
    return Async.await(Mono.fromCallable(call).subscribeOn(Schedulers.parallel()).toFuture());
  }
}
