package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;

/**
 * Knows the threads of common libraries that must never wait.
 *
 * <p>They are told by the names of their classes and of the threads, so that none of the libraries
 * need be there. The classes are looked at once each; class names are compared by their ends, so
 * that shaded copies are known as well.
 */
final class EventLoops {

  private static final Verdict NETTY =
      Verdict.refused("it is a Netty event loop, and every connection it serves would stop");
  private static final Verdict VERTX =
      Verdict.refused("it is a Vert.x event loop, and every connection it serves would stop");
  private static final Verdict REACTOR =
      Verdict.refused(
          "Reactor marks it as non-blocking, and every task scheduled on it would stop");
  private static final Verdict RXJAVA =
      Verdict.refused(
          "it is an RxJava computation thread, and every task scheduled on it would stop");
  private static final Verdict AWT =
      Verdict.refused("it is the AWT event dispatch thread, and the user interface would freeze");
  private static final Verdict HTTP_CLIENT =
      Verdict.refused("it is java.net.http's selector thread, and every exchange would stop");
  private static final ClassValue<Family> FAMILIES =
      new ClassValue<>() {
        @Override
        protected Family computeValue(Class<?> threadClass) {
          return Family.of(threadClass);
        }
      };

  private static final SafeThreadNames SAFE_IN_VERTX = new SafeThreadNames();

  private EventLoops() {}

  /**
   * Says whether a thread is one of them.
   *
   * @param hasToWait whether to look for those that nothing but their names tells even where no
   *     library is seen that makes them
   */
  static Verdict judge(Thread thread, boolean hasToWait) {
    if (thread.getClass() == Thread.class) {
      return plain(thread, hasToWait); // most threads, and so the fast way
    }
    return switch (FAMILIES.get(thread.getClass())) {
      case ANY -> plain(thread, hasToWait);
      case NETTY -> netty(thread.getName());
      case VERTX -> vertx(thread);
      case REACTOR -> REACTOR;
      case RXJAVA -> RXJAVA;
      case AWT -> AWT;
      case HTTP_CLIENT -> HTTP_CLIENT;
    };
  }

  private static Verdict plain(Thread thread, boolean hasToWait) {
    return hasToWait || NamedEventLoops.areExpected()
        ? NamedEventLoops.judge(thread)
        : Verdict.noOpinion();
  }

  /**
   * Netty makes the threads of its blocking executor group of the same class as its event loops.
   */
  private static Verdict netty(String name) {
    return name.startsWith("defaultEventExecutorGroup") ? Verdict.noOpinion() : NETTY;
  }

  /** Vert.x makes its worker threads, which may wait, of the same class as its event loops. */
  private static Verdict vertx(Thread thread) {
    String name = thread.getName();
    if (SAFE_IN_VERTX.contains(thread, name)) {
      return Verdict.noOpinion();
    }
    if (name.contains("-eventloop-thread-") || name.contains("-acceptor-thread-")) {
      return VERTX;
    }
    SAFE_IN_VERTX.add(thread, name);
    return Verdict.noOpinion();
  }

  /** What the class of a thread says of it. */
  private enum Family {
    ANY,
    NETTY,
    VERTX,
    REACTOR,
    RXJAVA,
    AWT,
    HTTP_CLIENT;

    /** The nearest known ancestor decides: Vert.x's threads are Netty's too. */
    static Family of(Class<?> threadClass) {
      for (Class<?> c = threadClass; c != null && c != Thread.class; c = c.getSuperclass()) {
        Family known = named(c.getName());
        for (Class<?> i : c.getInterfaces()) {
          known = known == ANY ? ofInterface(i) : known;
        }
        if (known != ANY) {
          return known;
        }
      }
      return ANY;
    }

    private static Family ofInterface(Class<?> type) {
      Family known = named(type.getName());
      for (Class<?> i : type.getInterfaces()) {
        known = known == ANY ? ofInterface(i) : known;
      }
      return known;
    }

    private static Family named(String className) {
      if (className.endsWith("io.netty.util.concurrent.FastThreadLocalThread")) {
        return NETTY;
      }
      if (className.endsWith("io.vertx.core.impl.VertxThread")) {
        return VERTX;
      }
      if (className.endsWith("reactor.core.scheduler.NonBlocking")) {
        return REACTOR;
      }
      if (className.contains("io.reactivex.") && className.endsWith(".NonBlockingThread")) {
        return RXJAVA;
      }
      if (className.equals("java.awt.EventDispatchThread")) {
        return AWT;
      }
      if (className.equals("jdk.internal.net.http.HttpClientImpl$SelectorManager")) {
        return HTTP_CLIENT;
      }
      return ANY;
    }
  }
}
