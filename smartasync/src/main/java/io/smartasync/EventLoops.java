package io.smartasync;

import io.smartasync.BlockingPolicy.Verdict;

/**
 * Recognizes the event loops of common libraries.
 *
 * <p>They are recognized by the names of their thread classes, and where these are shared with
 * threads that may wait, by the names of the threads; so none of the libraries has to be present.
 * Each thread class is examined once. Class names are compared by suffix, so that shaded copies are
 * recognized too.
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
   * Judges a platform thread.
   *
   * @param isAboutToPark whether to check the names of plain threads even if no library with named
   *     event loops is on the class path
   */
  static Verdict judge(Thread thread, boolean isAboutToPark) {
    if (thread.getClass() == Thread.class) {
      return judgePlain(thread, isAboutToPark); // the fast path: most threads are plain ones
    }
    return switch (FAMILIES.get(thread.getClass())) {
      case OTHER -> judgePlain(thread, isAboutToPark);
      case NETTY -> judgeNetty(thread.getName());
      case VERTX -> judgeVertx(thread);
      case REACTOR -> REACTOR;
      case RXJAVA -> RXJAVA;
      case AWT -> AWT;
      case HTTP_CLIENT -> HTTP_CLIENT;
    };
  }

  private static Verdict judgePlain(Thread thread, boolean isAboutToPark) {
    return isAboutToPark || NamedEventLoops.areExpected()
        ? NamedEventLoops.judge(thread)
        : Verdict.noOpinion();
  }

  /** The threads of Netty's blocking executor group have the same class as its event loops. */
  private static Verdict judgeNetty(String name) {
    return name.startsWith("defaultEventExecutorGroup") ? Verdict.noOpinion() : NETTY;
  }

  /** Vert.x's worker threads, which may wait, have the same class as its event loops. */
  private static Verdict judgeVertx(Thread thread) {
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

  /** The kind of a thread class. */
  private enum Family {
    OTHER,
    NETTY,
    VERTX,
    REACTOR,
    RXJAVA,
    AWT,
    HTTP_CLIENT;

    /** Returns the family of the nearest ancestor: Vert.x's threads extend Netty's. */
    static Family of(Class<?> threadClass) {
      for (Class<?> c = threadClass; c != null && c != Thread.class; c = c.getSuperclass()) {
        Family family = named(c.getName());
        for (Class<?> i : c.getInterfaces()) {
          family = family == OTHER ? ofInterface(i) : family;
        }
        if (family != OTHER) {
          return family;
        }
      }
      return OTHER;
    }

    private static Family ofInterface(Class<?> type) {
      Family family = named(type.getName());
      for (Class<?> i : type.getInterfaces()) {
        family = family == OTHER ? ofInterface(i) : family;
      }
      return family;
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
      return OTHER;
    }
  }
}
