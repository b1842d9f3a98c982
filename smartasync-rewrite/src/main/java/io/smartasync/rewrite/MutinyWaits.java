package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Result;
import io.smartasync.rewrite.Wait.Step;
import io.smartasync.rewrite.Wait.Timeout;
import io.smartasync.rewrite.Wait.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/**
 * Recognizes {@code await()} of a {@code Uni}, and the streams and iterables of a {@code Multi}.
 */
final class MutinyWaits {

  static final String PACKAGE = "io.smallrye.mutiny.groups.";

  private static final String TIMEOUT_EXCEPTION = "io.smallrye.mutiny.TimeoutException";

  private MutinyWaits() {}

  static @Nullable Wait of(
      J.MethodInvocation call, Expression receiver, List<Expression> arguments) {
    boolean isOfUni =
        Trees.is(PACKAGE + "UniAwait", receiver.getType())
            || Trees.is(PACKAGE + "UniAwaitOptional", receiver.getType());
    return switch (call.getSimpleName()) {
      case "indefinitely" -> isOfUni ? ofUni(call, receiver, null) : null;
      case "atMost" ->
          isOfUni
              ? ofUni(call, receiver, new Timeout(arguments.getFirst(), null, TIMEOUT_EXCEPTION))
              : null;
      case "asStream" -> ofMulti(call, receiver, Result.STREAM, arguments);
      case "asIterable" -> ofMulti(call, receiver, Result.ITERABLE, arguments);
      default -> null;
    };
  }

  private static Wait ofUni(
      J.MethodInvocation call, Expression receiver, @Nullable Timeout timeout) {
    Expression optional = receiverOf("asOptional", receiver);
    Expression uni = receiverOf("await", optional == null ? receiver : optional);
    if (uni == null) {
      return Wait.leftAlone(call, receiver, Reason.SOURCE_ELSEWHERE);
    }
    Wait wait =
        Wait.value(call, uni, Wrapper.NONE)
            .with(new Step.Method("subscribeAsCompletionStage", Waits.COMPLETABLE_FUTURE, null))
            .withTimeout(timeout);
    return optional == null ? wait : wait.optional();
  }

  private static @Nullable Wait ofMulti(
      J.MethodInvocation call, Expression receiver, Result result, List<Expression> arguments) {
    if (!Trees.is(PACKAGE + "MultiSubscribe", receiver.getType())) {
      return null;
    }
    Expression multi = receiverOf("subscribe", receiver);
    if (multi == null) {
      return Wait.leftAlone(call, receiver, Reason.SOURCE_ELSEWHERE);
    }
    // In Mutiny 1, a Multi is a publisher of Reactive Streams.
    return arguments.isEmpty() && Trees.is(Waits.FLOW_PUBLISHER, multi.getType())
        ? Wait.elements(call, multi, result)
        : Wait.leftAlone(call, multi, Reason.NO_EQUIVALENT);
  }

  /** Returns the receiver if an expression is a call of a method, or null. */
  private static @Nullable Expression receiverOf(String method, Expression expression) {
    return expression instanceof J.MethodInvocation call && call.getSimpleName().equals(method)
        ? call.getSelect()
        : null;
  }
}
