package io.smartasync.frameworks.spring.bean;

import static io.smartasync.testing.AsyncAssertions.assertThatCall;
import static org.assertj.core.api.Assertions.assertThat;

import io.smartasync.Async;
import io.smartasync.frameworks.spring.ProxyKind;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.BeanFactory;

/** What a method means is known however it was inherited. */
class InheritanceTest {

  @Aspect
  static class Calls extends Counting {

    @Around("within(io.smartasync.frameworks.spring.bean.*Repositories*)")
    Object around(ProceedingJoinPoint point) throws Throwable {
      calls.add(point.getSignature().getName());
      return point.proceed();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofGenericSuperclasses(ProxyKind kind) {
    try (var context = kind.start(Calls.class, Repositories.Names.class)) {
      SmartRepositories_Repository<Long, String> names = kind.check(repository(context));
      Calls calls = context.getBean(Calls.class);

      assertThat(names.find(1L)).isEqualTo("name 1");
      assertThat(calls.take()).containsExactly("find");
      assertThat(Async.await(names.findAsync(1L))).isEqualTo("name 1");
      assertThat(calls.take()).containsExactly("find");
      assertThat(names.load(1L)).isEqualTo("loaded 1");
      assertThat(calls.take()).containsExactly("loadAsync");
      assertThatCall(() -> names.find(1L)).isRefusedOnAnEventLoop();
      assertThat(calls.take()).isEmpty();
    }
  }

  /** By the author's class itself, of which the method called has the parameters as written. */
  @ParameterizedTest
  @EnumSource(names = "CGLIB")
  void ofGenericSuperclassesByTheirSubclass(ProxyKind kind) {
    try (var context = kind.start(Calls.class, Repositories.Names.class)) {
      Repositories.Names names = kind.check(context.getBean(Repositories.Names.class));
      Calls calls = context.getBean(Calls.class);

      assertThat(Async.await(names.findAsync(1L))).isEqualTo("name 1");
      assertThat(names.load(1L)).isEqualTo("loaded 1");
      assertThat(calls.take()).containsExactly("find", "loadAsync");
      assertThatCall(() -> names.find(1L)).isRefusedOnAnEventLoop();
    }
  }

  @ParameterizedTest
  @EnumSource
  void ofInterfacesThatExtendOthers(ProxyKind kind) {
    try (var context = kind.start(Calls.class, Repositories.Ranks.class)) {
      SmartRepositories_Ranks ranks = kind.check(context.getBean(SmartRepositories_Ranks.class));
      SmartRepositories_Repository<Long, String> general = ranks;
      Calls calls = context.getBean(Calls.class);

      assertThat(Async.await(ranks.findAsync(1L))).isEqualTo("rank 1");
      assertThat(Async.await(general.findAsync(1L))).isEqualTo("rank 1");
      assertThat(calls.take()).containsExactly("find", "find");
      assertThat(ranks.load(1L)).isEqualTo("loaded rank 1");
      assertThat(general.load(1L)).isEqualTo("loaded rank 1");
      assertThat(calls.take()).containsExactly("loadAsync", "loadAsync");
      assertThat(Async.await(ranks.highestAsync(1, 3, 2))).isEqualTo(3);
      assertThat(Async.await(ranks.highestAsync())).isEqualTo(0);
      assertThat(calls.take()).containsExactly("highest", "highest");
      assertThatCall(() -> general.find(1L)).isRefusedOnAnEventLoop();
      assertThatCall(() -> ranks.find(1L)).isRefusedOnAnEventLoop();
      assertThat(calls.take()).isEmpty();
    }
  }

  /** It is the author's own method then, with the advice that matches it. */
  @ParameterizedTest
  @EnumSource
  void twinsThatTheAuthorOverrides(ProxyKind kind) {
    try (var context = kind.start(Calls.class, Repositories.Own.class)) {
      SmartRepositories_Repository<Long, String> own = kind.check(repository(context));
      Calls calls = context.getBean(Calls.class);

      assertThat(Async.await(own.findAsync(1L))).isEqualTo("own twin 1");
      assertThat(calls.take()).containsExactly("findAsync");
      assertThat(own.load(1L)).isEqualTo("own loaded 1");
      assertThat(calls.take()).containsExactly("loadAsync");
      assertThatCall(() -> own.find(1L)).isRefusedOnAnEventLoop();
    }
  }

  @ParameterizedTest
  @EnumSource(names = "JDK")
  void proxiesWithoutATarget(ProxyKind kind) {
    try (var context = kind.start(Repositories.ClientFactory.class)) {
      Repositories.Client client = kind.check(context.getBean(Repositories.Client.class));
      Repositories.ClientFactory factory = context.getBean(Repositories.ClientFactory.class);

      assertThat(client.get("/a")).isEqualTo("answer of /a");
      assertThat(Async.await(client.getAsync("/b"))).isEqualTo("answer of /b");
      assertThat(factory.calls).containsExactly("get", "get");
      assertThatCall(() -> client.get("/c")).isRefusedOnAnEventLoop();
      assertThat(factory.calls).hasSize(2);
    }
  }

  @SuppressWarnings("unchecked")
  private static SmartRepositories_Repository<Long, String> repository(BeanFactory beans) {
    return beans.getBean(SmartRepositories_Repository.class);
  }
}
