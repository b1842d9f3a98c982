package io.smartasync.frameworks.spring.wiring;

import static io.smartasync.testing.AsyncAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

/** References that are injected before a bean is ready, or before it exists. */
class WiringTest {

  @ParameterizedTest
  @EnumSource
  void beansWithAdviceThatNeedEachOther(ProxyKind kind) {
    try (var context = kind.start(Pair.Calls.class, Pair.Ping.class, Pair.Pong.class)) {
      SmartPair_Ping ping = kind.check(context.getBean(SmartPair_Ping.class));
      SmartPair_Pong pong = kind.check(context.getBean(SmartPair_Pong.class));
      Pair.Calls calls = context.getBean(Pair.Calls.class);

      assertThat(ping.other()).isSameAs(pong);
      assertThat(pong.other()).isSameAs(ping);
      assertThat(Async.await(ping.pingAsync(2))).isEqualTo("ping pong .");
      assertThat(calls.take()).containsExactly("ping", "pong", "ping");
      assertThat(Async.await(pong.pongAsync(2))).isEqualTo("pong ping .");
      assertThat(calls.take()).containsExactly("pong", "ping", "pong");
    }
  }

  @ParameterizedTest
  @EnumSource
  void beansWithoutAdviceThatNeedEachOther(ProxyKind kind) {
    try (var context = kind.start(Pair.Ping.class, Pair.Pong.class)) {
      SmartPair_Ping ping = ProxyKind.CGLIB.check(context.getBean(SmartPair_Ping.class));
      SmartPair_Pong pong = ProxyKind.CGLIB.check(context.getBean(SmartPair_Pong.class));

      assertThat(ping.other()).isSameAs(pong);
      assertThat(pong.other()).isSameAs(ping);
      assertThatCall(() -> ping.ping(0)).isRefusedOnAnEventLoop();
      assertThatCall(() -> pong.pong(0)).isRefusedOnAnEventLoop();
    }
  }

  @ParameterizedTest
  @EnumSource
  void lazyReferences(ProxyKind kind) {
    try (AnnotationConfigApplicationContext context =
        kind.start(Pair.Calls.class, Pair.Patient.class, Pair.Ping.class, Pair.Pong.class)) {
      SmartPair_Ping ping = context.getBean(Pair.Patient.class).ping();
      Pair.Calls calls = context.getBean(Pair.Calls.class);

      assertThat(ping).isNotSameAs(context.getBean(SmartPair_Ping.class));
      assertThat(ping.ping(1)).isEqualTo("ping .");
      assertThat(calls.take()).containsExactly("ping", "pong");
      assertThat(Async.await(ping.pingAsync(1))).isEqualTo("ping .");
      assertThat(calls.take()).containsExactly("ping", "pong");
    }
  }
}
