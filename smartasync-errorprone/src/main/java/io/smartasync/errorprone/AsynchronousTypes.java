package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.tools.javac.code.Type;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The kinds of types that asynchronous methods return. */
final class AsynchronousTypes {

  private static final List<String> PUBLISHERS =
      List.of(
          "java.util.concurrent.Flow.Publisher",
          "org.reactivestreams.Publisher",
          "io.smallrye.mutiny.Uni",
          "io.reactivex.rxjava3.core.Single",
          "io.reactivex.rxjava3.core.Maybe",
          "io.reactivex.rxjava3.core.Completable",
          "io.reactivex.rxjava3.core.Observable");

  private static final List<String> FUTURES =
      List.of(
          "java.util.concurrent.CompletionStage",
          "java.util.concurrent.Future",
          "io.vertx.core.Future");

  private AsynchronousTypes() {}

  /** Whether the operation of a value of this type has been started. */
  static boolean isFuture(@Nullable Type type, VisitorState state) {
    return isAny(FUTURES, type, state);
  }

  /** Whether a value of this type does nothing before it is subscribed to. */
  static boolean isPublisher(@Nullable Type type, VisitorState state) {
    return isAny(PUBLISHERS, type, state);
  }

  static boolean isStage(@Nullable Type type, VisitorState state) {
    return isA("java.util.concurrent.CompletionStage", type, state);
  }

  static boolean isStream(@Nullable Type type, VisitorState state) {
    return isA("java.util.stream.BaseStream", type, state);
  }

  static boolean isA(String name, @Nullable Type type, VisitorState state) {
    Type wanted = state.getTypeFromString(name);
    return type != null
        && wanted != null
        && !type.isPrimitive()
        && ASTHelpers.isSubtype(type, wanted, state);
  }

  private static boolean isAny(List<String> names, @Nullable Type type, VisitorState state) {
    for (String name : names) {
      if (isA(name, type, state)) {
        return true;
      }
    }
    return false;
  }
}
