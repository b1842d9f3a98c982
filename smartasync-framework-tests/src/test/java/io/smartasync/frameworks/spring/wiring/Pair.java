package io.smartasync.frameworks.spring.wiring;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Beans that need each other. */
class Pair {

  private Pair() {}

  @Component
  static class Ping implements SmartPair_Ping {

    @Autowired @Nullable SmartPair_Pong other;

    @Override
    @SmartAsync
    public String ping(int times) {
      return times == 0 || other == null ? "." : "ping " + other.pong(times - 1);
    }

    @Override
    @SmartAsync
    public @Nullable Object other() {
      return other;
    }
  }

  @Component
  static class Pong implements SmartPair_Pong {

    @Autowired @Nullable SmartPair_Ping other;

    @Override
    @SmartAsync
    public String pong(int times) {
      return times == 0 || other == null ? "." : "pong " + other.ping(times - 1);
    }

    @Override
    @SmartAsync
    public @Nullable Object other() {
      return other;
    }
  }

  /** Gets its argument late. */
  @Component
  static class Patient {

    private final SmartPair_Ping ping;

    Patient(@Lazy SmartPair_Ping ping) {
      this.ping = ping;
    }

    SmartPair_Ping ping() {
      return ping;
    }
  }

  /** Notes what it is around. */
  @Aspect
  static class Calls {

    private final List<String> names = new CopyOnWriteArrayList<>();

    @Around("execution(* io.smartasync.frameworks.spring.wiring.SmartPair_*.p*(..))")
    Object around(ProceedingJoinPoint point) throws Throwable {
      names.add(point.getSignature().getName());
      return point.proceed();
    }

    List<String> take() {
      List<String> taken = List.copyOf(names);
      names.clear();
      return taken;
    }
  }
}
