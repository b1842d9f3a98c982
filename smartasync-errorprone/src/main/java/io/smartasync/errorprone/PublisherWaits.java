package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Type;
import io.smartasync.errorprone.BlockingCall.Code;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Recognizes calls that wait for a publisher of Reactor, RxJava or Mutiny. */
final class PublisherWaits {

  private static final String MONO = "reactor.core.publisher.Mono";
  private static final String FLUX = "reactor.core.publisher.Flux";
  private static final String RXJAVA = "io.reactivex.rxjava3.core.";
  private static final String MUTINY = "io.smallrye.mutiny.";
  private static final String FLOW_ADAPTERS = "org.reactivestreams.FlowAdapters";

  /** Methods of RxJava that return elements that are waited for where they are consumed. */
  private static final Set<String> LAZY =
      Set.of("blockingIterable", "blockingLatest", "blockingMostRecent", "blockingNext");

  private PublisherWaits() {}

  /** Returns the blocking call that a call is, or null if it is none. */
  static @Nullable BlockingCall of(MethodInvocationTree call, VisitorState state) {
    ExpressionTree receiver = ASTHelpers.getReceiver(call);
    if (receiver == null) {
      return null;
    }
    Type type = ASTHelpers.getType(receiver);
    String owner = ASTHelpers.getSymbol(call).owner.getQualifiedName().toString();
    if (owner.startsWith(RXJAVA)) {
      return ofRxJava(call, receiver, owner.substring(RXJAVA.length()), state);
    }
    if (owner.startsWith(MUTINY)) {
      return ofMutiny(call, receiver, owner.substring(MUTINY.length()), state);
    }
    if (AsynchronousTypes.isA(MONO, type, state)) {
      return ofMono(call, receiver, state);
    }
    return AsynchronousTypes.isA(FLUX, type, state) ? ofFlux(call, receiver, state) : null;
  }

  private static @Nullable BlockingCall ofMono(
      MethodInvocationTree call, ExpressionTree mono, VisitorState state) {
    Code wait = ofReactor(call, source(mono, state), state);
    return switch (Surroundings.nameOf(call)) {
      case "block" -> BlockingCall.replaceable(mono, wait);
      case "blockOptional" -> BlockingCall.replaceable(mono, BlockingCall.optional(wait));
      default -> null;
    };
  }

  private static @Nullable BlockingCall ofFlux(
      MethodInvocationTree call, ExpressionTree flux, VisitorState state) {
    String source = source(flux, state);
    boolean isStream = Surroundings.nameOf(call).equals("toStream");
    return switch (Surroundings.nameOf(call)) {
      case "blockFirst" ->
          BlockingCall.replaceable(flux, ofReactor(call, source + ".next()", state));
      case "blockLast" ->
          BlockingCall.replaceable(flux, ofReactor(call, source + ".takeLast(1).next()", state));
      case "toStream", "toIterable" ->
          call.getArguments().size() > 1
              ? new BlockingCall(flux, null, false, true)
              : new BlockingCall(flux, streamOfReactor(call, source, state), isStream, true);
      default -> null;
    };
  }

  private static Code ofReactor(MethodInvocationTree call, String mono, VisitorState state) {
    Code future = names -> mono + capture(MONO, state) + ".toFuture()";
    return call.getArguments().isEmpty()
        ? BlockingCall.await(future)
        : BlockingCall.await(future, names -> argument(call, state));
  }

  private static Code streamOfReactor(MethodInvocationTree call, String flux, VisitorState state) {
    return BlockingCall.stream(
        names ->
            "%s.publisherToFlowPublisher(%s%s)"
                .formatted(names.of("reactor.adapter.JdkFlowAdapter"), flux, capture(FLUX, state)),
        call.getArguments().isEmpty() ? null : argument(call, state));
  }

  /** The methods of Reactor that block capture the context of their caller; others do not. */
  private static String capture(String type, VisitorState state) {
    Type reactor = state.getTypeFromString(type);
    String method = "contextCapture"; // since Reactor 3.5
    return reactor != null && reactor.tsym.members().findFirst(state.getName(method)) != null
        ? "." + method + "()"
        : "";
  }

  private static @Nullable BlockingCall ofRxJava(
      MethodInvocationTree call, ExpressionTree receiver, String type, VisitorState state) {
    String name = Surroundings.nameOf(call);
    if (!name.startsWith("blocking")) {
      return null;
    }
    boolean hasArgument = !call.getArguments().isEmpty();
    String argument = hasArgument ? argument(call, state) : "null";
    return switch (type) {
      case "Single" ->
          name.equals("blockingGet")
              ? stage(receiver, "toCompletionStage()", state)
              : BlockingCall.advised(receiver, null);
      case "Maybe" ->
          name.equals("blockingGet")
              ? stage(receiver, "toCompletionStage(" + argument + ")", state)
              : BlockingCall.advised(receiver, null);
      case "Completable" ->
          name.equals("blockingAwait") && !hasArgument
              ? stage(receiver, "toCompletionStage(null)", state)
              : BlockingCall.advised(receiver, null);
      default ->
          switch (name) {
            case "blockingFirst", "blockingLast", "blockingSingle" -> {
              String element = name.substring("blocking".length()).toLowerCase(Locale.ROOT);
              yield stage(
                  receiver,
                  hasArgument ? element + "Stage(" + argument + ")" : element + "OrErrorStage()",
                  state);
            }
            case "blockingStream" ->
                new BlockingCall(
                    receiver,
                    BlockingCall.stream(
                        flowOf(type, source(receiver, state)), hasArgument ? argument : null),
                    true,
                    true);
            default ->
                new BlockingCall(
                    receiver,
                    BlockingCall.stream(flowOf(type, source(receiver, state)), null),
                    false,
                    LAZY.contains(name));
          };
    };
  }

  private static BlockingCall stage(
      ExpressionTree receiver, String conversion, VisitorState state) {
    String source = source(receiver, state);
    return BlockingCall.replaceable(
        receiver, BlockingCall.await(names -> source + "." + conversion));
  }

  /** An {@code Observable} has no backpressure, so its elements are buffered, failures last. */
  private static Code flowOf(String type, String source) {
    return type.equals("Flowable")
        ? names -> "%s.toFlowPublisher(%s)".formatted(names.of(FLOW_ADAPTERS), source)
        : names ->
            "%s.toFlowPublisher(%s.toFlowable(%s.MISSING).onBackpressureBuffer(true))"
                .formatted(
                    names.of(FLOW_ADAPTERS), source, names.of(RXJAVA + "BackpressureStrategy"));
  }

  private static @Nullable BlockingCall ofMutiny(
      MethodInvocationTree call, ExpressionTree receiver, String type, VisitorState state) {
    String name = Surroundings.nameOf(call);
    return switch (type) {
      case "groups.UniAwait", "groups.UniAwaitOptional" ->
          name.equals("indefinitely") || name.equals("atMost")
              ? ofUni(call, receiver, state)
              : null;
      case "groups.MultiSubscribe" ->
          name.equals("asStream") || name.equals("asIterable")
              ? ofMulti(call, receiverOf("subscribe", receiver), state)
              : null;
      default -> null;
    };
  }

  private static BlockingCall ofUni(
      MethodInvocationTree call, ExpressionTree receiver, VisitorState state) {
    ExpressionTree optional = receiverOf("asOptional", receiver);
    ExpressionTree uni = receiverOf("await", optional == null ? receiver : optional);
    if (uni == null) {
      return BlockingCall.advised(null, null);
    }
    String source = source(uni, state);
    Code future = names -> source + ".subscribeAsCompletionStage()";
    Code wait =
        call.getArguments().isEmpty()
            ? BlockingCall.await(future)
            : BlockingCall.await(future, names -> argument(call, state));
    return BlockingCall.replaceable(uni, optional == null ? wait : BlockingCall.optional(wait));
  }

  private static BlockingCall ofMulti(
      MethodInvocationTree call, @Nullable ExpressionTree multi, VisitorState state) {
    if (multi == null
        || !AsynchronousTypes.isA(
            "java.util.concurrent.Flow.Publisher", ASTHelpers.getType(multi), state)) {
      return new BlockingCall(multi, null, false, true);
    }
    String source = source(multi, state);
    boolean isStream =
        Surroundings.nameOf(call).equals("asStream") && call.getArguments().isEmpty();
    return new BlockingCall(multi, BlockingCall.stream(names -> source, null), isStream, true);
  }

  /** Returns the receiver if an expression is a call of a method, or null. */
  private static @Nullable ExpressionTree receiverOf(String method, ExpressionTree expression) {
    return expression instanceof MethodInvocationTree call
            && Surroundings.nameOf(call).equals(method)
        ? ASTHelpers.getReceiver(call)
        : null;
  }

  private static String argument(MethodInvocationTree call, VisitorState state) {
    List<? extends ExpressionTree> arguments = call.getArguments();
    return source(arguments.get(0), state);
  }

  private static String source(ExpressionTree tree, VisitorState state) {
    return String.valueOf(state.getSourceForNode(tree));
  }
}
