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
 * A call, or a reference to a method, that waits: {@code Async.await}, a synchronous twin, or an
 * operation in direct style.
 *
 * @param twin the asynchronous method to call instead, or null for {@code Async.await}
 */
record WaitingCall(ExpressionTree tree, MethodSymbol method, @Nullable MethodSymbol twin) {

  static final String ASYNC = "io.smartasync.Async";

  /** Returns the call if it waits, or null. */
  static @Nullable WaitingCall of(ExpressionTree tree, VisitorState state) {
    if (!(ASTHelpers.getSymbol(tree) instanceof MethodSymbol method)) {
      return null;
    }
    if (isAwait(method)) {
      return new WaitingCall(tree, method, null);
    }
    Type receiver =
        tree instanceof MemberReferenceTree reference
            ? ASTHelpers.getType(reference.getQualifierExpression())
            : Twins.receiverOf(tree, state);
    Twins.Mark mark = Twins.markOf(method);
    if (mark == null) {
      MethodSymbol twin = Twins.twinOf(method, receiver, false, state);
      return twin == null ? null : new WaitingCall(tree, method, twin);
    }
    MethodSymbol operation =
        mark.isSynchronous() ? operation(mark.of(), method, receiver, state) : null;
    return operation == null ? null : new WaitingCall(tree, method, operation);
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

  /** Returns what to write instead, as the end of a sentence. */
  String instead() {
    return twin == null
        ? "continue in a dependent stage, or move the code to Async.start(() -> ...)"
        : "call " + twin.getSimpleName() + " instead";
  }

  /** Returns the name of the call for a message. */
  String name() {
    return twin == null ? "Async.await" : method.getSimpleName().toString();
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
      return call.getArguments().size() == 1
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
    String name = twin.getSimpleName().toString();
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
    return tree instanceof MethodInvocationTree call && !call.getArguments().isEmpty()
        ? ASTHelpers.getType(call.getArguments().get(0))
        : null;
  }
}
