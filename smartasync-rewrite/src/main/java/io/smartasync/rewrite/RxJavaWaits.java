package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Result;
import io.smartasync.rewrite.Wait.Step;
import io.smartasync.rewrite.Wait.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Recognizes the methods of RxJava 3 that block, whose names begin with {@code blocking}. */
final class RxJavaWaits {

  static final String PACKAGE = "io.reactivex.rxjava3.core.";

  private static final String FLOWABLE = PACKAGE + "Flowable";

  private RxJavaWaits() {}

  static @Nullable Wait of(J.MethodInvocation call, Expression source, List<Expression> arguments) {
    String name = call.getSimpleName();
    if (!name.startsWith("blocking")) {
      return null;
    }
    Expression argument = arguments.isEmpty() ? null : arguments.getFirst();
    Wait wait =
        Trees.is(PACKAGE + "Observable", source.getType()) || Trees.is(FLOWABLE, source.getType())
            ? ofMany(call, source, argument)
            : ofOne(call, source, argument);
    return wait == null ? Wait.leftAlone(call, source, Reason.NO_EQUIVALENT) : wait;
  }

  private static @Nullable Wait ofOne(
      J.MethodInvocation call, Expression source, @Nullable Expression argument) {
    boolean isSingle = Trees.is(PACKAGE + "Single", source.getType());
    return switch (call.getSimpleName()) {
      case "blockingGet" ->
          stage(
              call,
              source,
              "toCompletionStage",
              isSingle || argument != null ? argument : Trees.nullLiteral());
      case "blockingAwait" ->
          argument == null ? stage(call, source, "toCompletionStage", Trees.nullLiteral()) : null;
      default -> null;
    };
  }

  private static @Nullable Wait ofMany(
      J.MethodInvocation call, Expression source, @Nullable Expression argument) {
    String orError = argument == null ? "OrErrorStage" : "Stage";
    return switch (call.getSimpleName()) {
      case "blockingFirst" -> stage(call, source, "first" + orError, argument);
      case "blockingLast" -> stage(call, source, "last" + orError, argument);
      case "blockingSingle" -> stage(call, source, "single" + orError, argument);
      case "blockingStream" -> elements(call, source, Result.STREAM).withPrefetch(argument);
      case "blockingIterable" -> elements(call, source, Result.ITERABLE).withPrefetch(argument);
      default -> null;
    };
  }

  private static Wait stage(
      J.MethodInvocation call, Expression source, String name, @Nullable Expression argument) {
    return Wait.value(call, source, Wrapper.NONE)
        .with(new Step.Method(name, Waits.COMPLETION_STAGE, argument));
  }

  /** An {@code Observable} has no backpressure, so its elements are buffered, failures last. */
  private static Wait elements(J.MethodInvocation call, Expression source, Result result) {
    Wait wait = Wait.elements(call, source, result);
    if (!Trees.is(FLOWABLE, source.getType())) {
      wait =
          wait.with(
                  new Step.WithConstant(
                      "toFlowable", FLOWABLE, PACKAGE + "BackpressureStrategy", "MISSING"))
              .with(new Step.Method("onBackpressureBuffer", FLOWABLE, Trees.trueLiteral()));
    }
    return wait.with(
        new Step.Static(
            "org.reactivestreams.FlowAdapters", "toFlowPublisher", Waits.FLOW_PUBLISHER));
  }
}
