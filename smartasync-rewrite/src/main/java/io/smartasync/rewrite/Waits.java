package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Adapter;
import io.smartasync.rewrite.Wait.Step;
import io.smartasync.rewrite.Wait.Timeout;
import io.smartasync.rewrite.Wait.Wrapper;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Recognizes calls that wait, by the types of their receivers and arguments. */
final class Waits {

  static final String COMPLETABLE_FUTURE = "java.util.concurrent.CompletableFuture";
  static final String COMPLETION_STAGE = "java.util.concurrent.CompletionStage";
  static final String FUTURE = "java.util.concurrent.Future";
  static final String TIMEOUT_EXCEPTION = "java.util.concurrent.TimeoutException";

  private static final String FORK_JOIN_TASK = "java.util.concurrent.ForkJoinTask";
  private static final String ILLEGAL_STATE = "java.lang.IllegalStateException";
  private static final String MONO = "reactor.core.publisher.Mono";
  private static final String FLUX = "reactor.core.publisher.Flux";
  private static final String CAPTURE = "contextCapture";
  private static final String RXJAVA = "io.reactivex.rxjava3.core.";
  private static final Adapter REACTOR =
      new Adapter("reactor.adapter.JdkFlowAdapter", "publisherToFlowPublisher");
  private static final Adapter REACTIVE_STREAMS =
      new Adapter("org.reactivestreams.FlowAdapters", "toFlowPublisher");

  private Waits() {}

  /** Returns the wait that a call is, or null if it is none. */
  static @Nullable Wait of(J.MethodInvocation call) {
    JavaType.Method method = call.getMethodType();
    if (method == null) {
      return null;
    }
    List<Expression> arguments = arguments(call);
    Expression receiver = call.getSelect();
    if (receiver == null) {
      return null;
    }
    String declaring = method.getDeclaringType().getFullyQualifiedName();
    if (declaring.startsWith("com.google.common.util.concurrent.")) {
      return ofGuava(call, arguments);
    }
    JavaType type = receiver.getType();
    if (Trees.is(FUTURE, type)) {
      return ofFuture(call, receiver, arguments);
    }
    if (Trees.is(MONO, type) || Trees.is(FLUX, type)) {
      return ofReactor(call, receiver, arguments);
    }
    if (declaring.startsWith(RXJAVA)) {
      return ofRxJava(call, receiver, declaring.substring(RXJAVA.length()), arguments);
    }
    if (declaring.equals("io.smallrye.mutiny.groups.UniAwait")) {
      return ofMutiny(call, receiver, arguments);
    }
    return null;
  }

  /** Returns why a recognized wait cannot be expressed by {@code Async}, or null if it can. */
  static @Nullable Reason reasonAgainstType(Wait wait) {
    JavaType type = wait.source().getType();
    if (Trees.is(FORK_JOIN_TASK, type)) {
      return Reason.FORK_JOIN;
    }
    return Trees.is(FUTURE, type)
            && Trees.is(COMPLETION_STAGE, type)
            && !Trees.is(COMPLETABLE_FUTURE, type)
        ? Reason.AMBIGUOUS_TYPE
        : null;
  }

  private static @Nullable Wait ofFuture(
      J.MethodInvocation call, Expression receiver, List<Expression> arguments) {
    Expression source = stageOf(receiver);
    if (call.getSimpleName().equals("join")) {
      boolean joins =
          Trees.is(COMPLETABLE_FUTURE, receiver.getType())
              || Trees.is(FORK_JOIN_TASK, receiver.getType());
      return joins && arguments.isEmpty() ? wait(call, source, Wrapper.COMPLETION) : null;
    }
    if (!call.getSimpleName().equals("get") || arguments.size() == 1 || arguments.size() > 2) {
      return null;
    }
    return arguments.isEmpty()
        ? wait(call, source, Wrapper.EXECUTION)
        : new Wait(
            call,
            source,
            List.of(),
            null,
            Wrapper.EXECUTION,
            new Timeout(arguments.get(0), arguments.get(1), TIMEOUT_EXCEPTION),
            null);
  }

  /** Returns the stage if an expression is {@code stage.toCompletableFuture()}. */
  private static Expression stageOf(Expression future) {
    if (future instanceof J.MethodInvocation call
        && call.getSimpleName().equals("toCompletableFuture")
        && call.getSelect() != null
        && Trees.is(COMPLETION_STAGE, call.getSelect().getType())
        && (Trees.is(COMPLETABLE_FUTURE, call.getSelect().getType())
            || !Trees.is(FUTURE, call.getSelect().getType()))) {
      return call.getSelect();
    }
    return future;
  }

  private static @Nullable Wait ofGuava(J.MethodInvocation call, List<Expression> arguments) {
    if (arguments.isEmpty() || !Trees.is(FUTURE, arguments.getFirst().getType())) {
      return null;
    }
    Expression future = stageOf(arguments.getFirst());
    return switch (call.getSimpleName()) {
      case "getUnchecked" -> wait(call, future, Wrapper.UNCHECKED_EXECUTION);
      case "getUninterruptibly" ->
          arguments.size() == 1
              ? wait(call, future, Wrapper.EXECUTION)
              : new Wait(
                  call,
                  future,
                  List.of(),
                  null,
                  Wrapper.EXECUTION,
                  new Timeout(
                      arguments.get(1),
                      arguments.size() == 3 ? arguments.get(2) : null,
                      TIMEOUT_EXCEPTION),
                  null);
      default -> null;
    };
  }

  private static @Nullable Wait ofReactor(
      J.MethodInvocation call, Expression source, List<Expression> arguments) {
    Step next = new Step("next", MONO, null);
    return switch (call.getSimpleName()) {
      case "block" -> ofMono(call, source, List.of(), arguments);
      case "blockFirst" -> ofMono(call, source, List.of(next), arguments);
      case "blockLast" ->
          ofMono(
              call, source, List.of(new Step("takeLast", FLUX, Trees.number(1)), next), arguments);
      case "toStream", "toIterable" ->
          arguments.size() > 1
              ? null
              : new Wait(
                  call,
                  source,
                  capture(source, FLUX),
                  REACTOR,
                  Wrapper.NONE,
                  null,
                  arguments.isEmpty() ? null : arguments.getFirst());
      default -> null;
    };
  }

  /** Waits for the future of a {@code Mono}, which some steps make of the source. */
  private static Wait ofMono(
      J.MethodInvocation call, Expression source, List<Step> mono, List<Expression> arguments) {
    List<Step> steps = new ArrayList<>(mono);
    steps.addAll(capture(source, MONO));
    steps.add(new Step("toFuture", COMPLETABLE_FUTURE, null));
    Timeout timeout =
        arguments.isEmpty() ? null : new Timeout(arguments.getFirst(), null, ILLEGAL_STATE);
    return new Wait(call, source, steps, null, Wrapper.NONE, timeout, null);
  }

  /**
   * Captures the context of the caller, as the blocking methods do. Reactor has that method since
   * 3.5, and the blocking methods of older versions capture nothing.
   */
  private static List<Step> capture(Expression source, String type) {
    return Trees.hasMethod(source.getType(), CAPTURE)
        ? List.of(new Step(CAPTURE, type, null))
        : List.of();
  }

  private static @Nullable Wait ofRxJava(
      J.MethodInvocation call, Expression source, String type, List<Expression> arguments) {
    String operation = type + "." + call.getSimpleName();
    Expression argument = arguments.isEmpty() ? null : arguments.getFirst();
    boolean defaulted = argument != null;
    return switch (operation) {
      case "Single.blockingGet" -> stage(call, source, "toCompletionStage", null);
      case "Maybe.blockingGet" ->
          stage(call, source, "toCompletionStage", defaulted ? argument : Trees.nullLiteral());
      case "Completable.blockingAwait" ->
          defaulted ? null : stage(call, source, "toCompletionStage", Trees.nullLiteral());
      case "Observable.blockingFirst", "Flowable.blockingFirst" ->
          stage(call, source, defaulted ? "firstStage" : "firstOrErrorStage", argument);
      case "Observable.blockingLast", "Flowable.blockingLast" ->
          stage(call, source, defaulted ? "lastStage" : "lastOrErrorStage", argument);
      case "Observable.blockingSingle", "Flowable.blockingSingle" ->
          stage(call, source, defaulted ? "singleStage" : "singleOrErrorStage", argument);
      case "Flowable.blockingStream" ->
          new Wait(call, source, List.of(), REACTIVE_STREAMS, Wrapper.NONE, null, argument);
      case "Flowable.blockingIterable" ->
          new Wait(call, source, List.of(), REACTIVE_STREAMS, Wrapper.NONE, null, argument);
      default -> null;
    };
  }

  private static Wait stage(
      J.MethodInvocation call, Expression source, String name, @Nullable Expression argument) {
    return new Wait(
        call,
        source,
        List.of(new Step(name, COMPLETION_STAGE, argument)),
        null,
        Wrapper.NONE,
        null,
        null);
  }

  private static @Nullable Wait ofMutiny(
      J.MethodInvocation call, Expression receiver, List<Expression> arguments) {
    if (!(receiver instanceof J.MethodInvocation await) || await.getSelect() == null) {
      return null;
    }
    Timeout timeout =
        switch (call.getSimpleName()) {
          case "indefinitely" -> null;
          case "atMost" ->
              new Timeout(arguments.getFirst(), null, "io.smallrye.mutiny.TimeoutException");
          default -> null;
        };
    if (timeout == null && !call.getSimpleName().equals("indefinitely")) {
      return null;
    }
    return new Wait(
        call,
        await.getSelect(),
        List.of(new Step("subscribeAsCompletionStage", COMPLETABLE_FUTURE, null)),
        null,
        Wrapper.NONE,
        timeout,
        null);
  }

  private static Wait wait(J.MethodInvocation call, Expression source, Wrapper wrapper) {
    return new Wait(call, source, List.of(), null, wrapper, null, null);
  }

  static List<Expression> arguments(J.MethodInvocation call) {
    return call.getArguments().stream().filter(argument -> !(argument instanceof J.Empty)).toList();
  }
}
