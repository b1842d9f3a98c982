package io.smartasync.rewrite;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** The types of asynchronous values, and the types whose methods run on event loops. */
final class AsyncTypes {

  private static final List<String> VALUES =
      List.of(
          "java.util.concurrent.Future",
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Flow$Publisher",
          "org.reactivestreams.Publisher",
          "io.reactivex.rxjava3.core.SingleSource",
          "io.reactivex.rxjava3.core.MaybeSource",
          "io.reactivex.rxjava3.core.CompletableSource",
          "io.reactivex.rxjava3.core.ObservableSource",
          "io.smallrye.mutiny.Uni",
          "io.smallrye.mutiny.Multi",
          "io.vertx.core.Future",
          "com.google.api.core.ApiFuture");

  /** Types that receive results, often on an event loop. */
  private static final List<String> RECEIVERS =
      List.of(
          "java.util.concurrent.Flow$Subscriber",
          "org.reactivestreams.Subscriber",
          "io.reactivex.rxjava3.core.SingleObserver",
          "io.reactivex.rxjava3.core.MaybeObserver",
          "io.reactivex.rxjava3.core.CompletableObserver",
          "io.reactivex.rxjava3.core.Observer",
          "com.google.common.util.concurrent.FutureCallback",
          "io.grpc.stub.StreamObserver",
          "java.nio.channels.CompletionHandler",
          "io.netty.channel.ChannelHandler",
          "io.netty.util.concurrent.GenericFutureListener",
          "io.vertx.core.Handler",
          "io.vertx.core.Verticle",
          "io.vertx.core.VerticleBase");

  /** The packages whose methods call what they are given on an event loop or the user interface. */
  private static final List<String> LOOPS =
      List.of("io.netty.", "io.vertx.", "javax.swing.", "java.awt.", "javafx.");

  private static final List<String> TESTS =
      List.of(
          "org.junit.", "org.assertj.", "org.testng.", "org.hamcrest.", "com.google.common.truth.");

  private static final List<String> MOCKS = List.of("org.mockito.", "org.easymock.");

  private static final List<String> EXECUTORS =
      List.of("java.util.concurrent.Executor", "java.lang.Thread", "java.lang.Thread$Builder");

  private static final Set<String> STARTERS = Set.of("supplyAsync", "runAsync", "fromCallable");

  private AsyncTypes() {}

  static boolean isValue(@Nullable JavaType type) {
    return isAny(VALUES, type);
  }

  static boolean isReceiver(@Nullable JavaType type) {
    return isAny(RECEIVERS, type);
  }

  /** Returns whether a method runs the functions that it is given on a thread that may wait. */
  static boolean runsOnWorkers(JavaType.Method method) {
    JavaType.FullyQualified declaring = method.getDeclaringType();
    if (declaring.getFullyQualifiedName().equals("java.util.concurrent.CompletableFuture")) {
      return STARTERS.contains(method.getName());
    }
    return isAny(EXECUTORS, declaring) && !startsWithAny(LOOPS, declaring);
  }

  /** Returns why a wait in a function that a method is given is left alone, or null. */
  static @Nullable Reason reasonAgainstArgumentOf(JavaType.Method method) {
    JavaType.FullyQualified declaring = method.getDeclaringType();
    if (isOfTests(declaring)) {
      return Reason.ASSERTION;
    }
    if (startsWithAny(LOOPS, declaring)) {
      return Reason.EVENT_LOOP;
    }
    if (isValue(declaring)
        || declaring.getFullyQualifiedName().startsWith("com.google.common.util.concurrent.")
        || declaring.getFullyQualifiedName().startsWith("io.smallrye.mutiny.")) {
      return Reason.CALLBACK;
    }
    return null;
  }

  /** Returns whether a type belongs to a library for tests. */
  static boolean isOfTests(JavaType.FullyQualified type) {
    return startsWithAny(TESTS, type);
  }

  /** Returns whether a call belongs to a library of mocks, which records the call after it. */
  static boolean isOfMocks(@Nullable Expression expression) {
    return expression instanceof J.MethodInvocation call
        && call.getMethodType() != null
        && startsWithAny(MOCKS, call.getMethodType().getDeclaringType());
  }

  private static boolean startsWithAny(List<String> packages, JavaType.FullyQualified type) {
    String name = type.getFullyQualifiedName();
    return packages.stream().anyMatch(name::startsWith);
  }

  private static boolean isAny(List<String> names, @Nullable JavaType type) {
    JavaType.FullyQualified known = TypeUtils.asFullyQualified(type);
    if (known == null) {
      return false;
    }
    for (String name : names) {
      if (TypeUtils.isAssignableTo(name, known)) {
        return true;
      }
    }
    return false;
  }
}
