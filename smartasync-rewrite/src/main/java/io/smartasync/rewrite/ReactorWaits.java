package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Result;
import io.smartasync.rewrite.Wait.Step;
import io.smartasync.rewrite.Wait.Timeout;
import io.smartasync.rewrite.Wait.Wrapper;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;

/** Recognizes the methods of Reactor that block. */
final class ReactorWaits {

  static final String MONO = "reactor.core.publisher.Mono";
  static final String FLUX = "reactor.core.publisher.Flux";

  private static final String CAPTURE = "contextCapture";
  private static final String ILLEGAL_STATE = "java.lang.IllegalStateException";
  private static final Step NEXT = new Step.Method("next", MONO, null);
  private static final Step TO_FUTURE = new Step.Method("toFuture", Waits.COMPLETABLE_FUTURE, null);

  private ReactorWaits() {}

  static @Nullable Wait of(J.MethodInvocation call, Expression source, List<Expression> arguments) {
    Wait wait = Wait.value(call, source, Wrapper.NONE);
    return switch (call.getSimpleName()) {
      case "block" -> ofMono(wait, arguments);
      case "blockOptional" -> ofMono(wait, arguments).optional();
      case "blockFirst" -> ofMono(wait.with(NEXT), arguments);
      case "blockLast" ->
          ofMono(
              wait.with(new Step.Method("takeLast", FLUX, Trees.number(1))).with(NEXT), arguments);
      case "toStream" -> ofFlux(call, source, Result.STREAM, arguments);
      case "toIterable" -> ofFlux(call, source, Result.ITERABLE, arguments);
      default -> null;
    };
  }

  private static Wait ofMono(Wait wait, List<Expression> arguments) {
    Timeout timeout =
        arguments.isEmpty() ? null : new Timeout(arguments.getFirst(), null, ILLEGAL_STATE);
    return capturing(wait, MONO).with(TO_FUTURE).withTimeout(timeout);
  }

  private static Wait ofFlux(
      J.MethodInvocation call, Expression source, Result result, List<Expression> arguments) {
    if (arguments.size() > 1) {
      return Wait.leftAlone(call, source, Reason.NO_EQUIVALENT);
    }
    return capturing(Wait.elements(call, source, result), FLUX)
        .with(
            new Step.Static(
                "reactor.adapter.JdkFlowAdapter", "publisherToFlowPublisher", Waits.FLOW_PUBLISHER))
        .withPrefetch(arguments.isEmpty() ? null : arguments.getFirst());
  }

  /**
   * Captures the context of the caller, as the blocking methods do. Reactor has that method since
   * 3.5, and the blocking methods of older versions capture nothing.
   */
  private static Wait capturing(Wait wait, String type) {
    return Trees.hasMethod(wait.source().getType(), CAPTURE)
        ? wait.with(new Step.Method(CAPTURE, type, null))
        : wait;
  }
}
