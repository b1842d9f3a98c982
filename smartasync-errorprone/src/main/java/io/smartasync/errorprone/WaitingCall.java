package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import com.sun.tools.javac.code.Type;
import org.jspecify.annotations.Nullable;

/**
 * A call, or a reference to a method, that waits: {@code Async.await}, a synchronous twin, an
 * operation in direct style, a method of a facade, or the end of a stream of these.
 *
 * @param method the method that waits, or that returned the stream
 * @param twin the asynchronous method to call in the same place, or null if there is none
 * @param path what is written before the name of the twin, with a dot; empty unless the receiver is
 *     a facade
 * @param instead what to write instead, as the end of a sentence
 */
record WaitingCall(
    ExpressionTree tree,
    MethodSymbol method,
    @Nullable MethodSymbol twin,
    String path,
    String instead) {

  static final String ASYNC = "io.smartasync.Async";

  /** Returns the call if it waits, or null. */
  static @Nullable WaitingCall of(ExpressionTree tree, VisitorState state) {
    if (!(ASTHelpers.getSymbol(tree) instanceof MethodSymbol method)) {
      return null;
    }
    if (isAwait(method)) {
      return new WaitingCall(
          tree,
          method,
          null,
          "",
          "continue in a dependent stage, or move the code to Async.start(() -> ...)");
    }
    if (tree instanceof MethodInvocationTree call) {
      MethodInvocationTree stream = TwinStreams.consumedBy(call, state);
      if (stream != null) {
        return ofStream(tree, stream, state);
      }
    }
    if (AsynchronousTypes.isStream(method.getReturnType(), state) && isLazy(method, state)) {
      return null;
    }
    MethodSymbol twin = twinOf(tree, method, state);
    if (twin != null) {
      return new WaitingCall(tree, method, twin, "", "call " + twin.getSimpleName() + " instead");
    }
    FacadeMethod facadeMethod = FacadeMethod.of(method, state);
    return facadeMethod == null
        ? null
        : new WaitingCall(
            tree,
            method,
            facadeMethod.asynchronous(),
            facadeMethod.unwrap() + "().",
            "call " + facadeMethod.instead() + " instead");
  }

  /** Whether the stream that a method returns waits where it is consumed. */
  private static boolean isLazy(MethodSymbol method, VisitorState state) {
    Twins.Mark mark = Twins.markOf(method);
    return (mark != null && mark.isSynchronous()) || FacadeMethod.of(method, state) != null;
  }

  private static WaitingCall ofStream(
      ExpressionTree tree, MethodInvocationTree stream, VisitorState state) {
    MethodSymbol source = ASTHelpers.getSymbol(stream);
    FacadeMethod facadeMethod = FacadeMethod.of(source, state);
    MethodSymbol publisher = twinOf(stream, source, state);
    String instead =
        facadeMethod != null
            ? facadeMethod.instead()
            : publisher == null ? "the publisher" : publisher.getSimpleName().toString();
    return new WaitingCall(tree, source, null, "", "subscribe to " + instead + " instead");
  }

  /** Returns the asynchronous variant of a twin or operation, or null. */
  private static @Nullable MethodSymbol twinOf(
      ExpressionTree tree, MethodSymbol method, VisitorState state) {
    Type receiver =
        tree instanceof MemberReferenceTree reference
            ? ASTHelpers.getType(reference.getQualifierExpression())
            : Twins.receiverOf(tree, state);
    Twins.Mark mark = Twins.markOf(method);
    if (mark == null) {
      return Twins.twinOf(method, receiver, false, state);
    }
    return mark.isSynchronous() ? operation(mark.of(), method, receiver, state) : null;
  }

  static boolean isAwait(MethodSymbol method) {
    return method.getSimpleName().contentEquals("await")
        && method.owner.getQualifiedName().contentEquals(ASYNC);
  }

  private static @Nullable MethodSymbol operation(
      String name, MethodSymbol twin, @Nullable Type receiver, VisitorState state) {
    if (receiver == null) {
      return null;
    }
    for (Type type : state.getTypes().closure(Twins.withoutVariables(receiver, state))) {
      if (!Twins.hasMembers(type)) {
        continue;
      }
      for (com.sun.tools.javac.code.Symbol member :
          type.tsym.members().getSymbolsByName(state.getName(name))) {
        if (member instanceof MethodSymbol method
            && method.getParameters().size() == twin.getParameters().size()) {
          return method;
        }
      }
    }
    return null;
  }

  /** Returns the call that unwraps a facade, without a dot. */
  String unwrapped() {
    return path.substring(0, path.length() - 1);
  }

  /** Returns the name of the call for a message. */
  String name() {
    return isAwait(method) ? "Async.await" : method.getSimpleName().toString();
  }

  /**
   * Returns the source of an expression that starts the same operation without waiting, or null if
   * it cannot be written by replacing a name.
   */
  @Nullable String asynchronousSource(VisitorState state) {
    if (!(tree instanceof MethodInvocationTree call)) {
      return null;
    }
    if (twin == null) {
      return isAwait(method)
              && call.getArguments().size() == 1
              && AsynchronousTypes.isStage(ASTHelpers.getType(call.getArguments().get(0)), state)
          ? state.getSourceForNode(call.getArguments().get(0))
          : null;
    }
    String source = state.getSourceForNode(call);
    ExpressionTree select = call.getMethodSelect();
    String selected = state.getSourceForNode(select);
    if (source == null || selected == null) {
      return null;
    }
    String name = path + twin.getSimpleName();
    if (select instanceof IdentifierTree) {
      return name + source.substring(selected.length());
    }
    if (select instanceof MemberSelectTree) {
      int dot = selected.lastIndexOf('.');
      return selected.substring(0, dot + 1) + name + source.substring(selected.length());
    }
    return null;
  }

  /** Returns the type of {@link #asynchronousSource}. */
  @Nullable Type asynchronousType(VisitorState state) {
    if (twin != null) {
      return twin.getReturnType();
    }
    return isAwait(method)
            && tree instanceof MethodInvocationTree call
            && !call.getArguments().isEmpty()
        ? ASTHelpers.getType(call.getArguments().get(0))
        : null;
  }
}
