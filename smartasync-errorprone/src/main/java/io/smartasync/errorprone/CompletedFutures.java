package io.smartasync.errorprone;

import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ArrayAccessTree;
import com.sun.source.tree.EnhancedForLoopTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.TreeScanner;
import com.sun.tools.javac.code.Symbol;
import com.sun.tools.javac.code.Symbol.VarSymbol;
import com.sun.tools.javac.code.TypeTag;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds futures that may be done when a method reads their results, which then does not wait. */
final class CompletedFutures {

  /** Methods whose arguments are waited for, together. */
  private static final Set<String> WAITED_FOR =
      Set.of("all", "allOf", "any", "anyOf", "race", "settle", "await");

  /** Methods of futures that ask whether they are done, or make that so. */
  private static final Set<String> ASK =
      Set.of(
          "isDone",
          "isCompletedExceptionally",
          "state",
          "isSuccess",
          "succeeded",
          "complete",
          "completeExceptionally",
          "cancel");

  /** The names of methods that a program checks a future with, such as {@code checkCompleted}. */
  private static final Pattern CHECKS = Pattern.compile("[Dd]one|[Cc]omplete");

  /** Methods that return futures which are done. */
  private static final Set<String> RETURN_DONE =
      Set.of("invokeAll", "take", "poll", "completedFuture", "failedFuture", "immediateFuture");

  /** The variable of the future, and the collection that it is taken from. */
  private final Set<Symbol> variables = new HashSet<>();

  private boolean isDone;

  private CompletedFutures() {}

  /**
   * Whether a method waits for a future in another way, asks whether it is done, completes it, or
   * gets it from a method that returns futures which are done.
   */
  static boolean contains(ExpressionTree future, MethodTree method) {
    CompletedFutures search = new CompletedFutures();
    search.add(future);
    int known;
    do {
      known = search.variables.size();
      method.accept(search.new Sources(), null);
    } while (search.variables.size() > known); // a collection may come from another one
    method.accept(search.new Uses(), null);
    return search.isDone;
  }

  /** Adds the variable that an expression is, or that it reads an element of. */
  private void add(ExpressionTree expression) {
    isDone |= callsAny(expression, RETURN_DONE);
    ExpressionTree each = expression;
    while (each instanceof MethodInvocationTree || each instanceof ArrayAccessTree) {
      ExpressionTree inner =
          each instanceof ArrayAccessTree array
              ? array.getExpression()
              : ASTHelpers.getReceiver(each);
      if (inner == null) {
        return;
      }
      each = inner;
    }
    boolean isElement = each != expression;
    Symbol symbol = ASTHelpers.getSymbol(each);
    if (symbol instanceof VarSymbol && (!isElement || isContainer(symbol))) {
      variables.add(symbol);
    }
  }

  private static boolean isContainer(Symbol variable) {
    String type = variable.type.tsym.getQualifiedName().toString();
    return variable.type.hasTag(TypeTag.ARRAY)
        || (type.startsWith("java.util.") && !type.startsWith("java.util.concurrent."));
  }

  private static boolean callsAny(Tree tree, Set<String> methods) {
    boolean[] found = new boolean[1];
    new TreeScanner<@Nullable Void, @Nullable Void>() {
      @Override
      public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
        found[0] |= methods.contains(Surroundings.nameOf(call));
        return super.visitMethodInvocation(call, null);
      }
    }.scan(tree, null);
    return found[0];
  }

  /** Finds where the variables get their values. */
  private final class Sources extends TreeScanner<@Nullable Void, @Nullable Void> {

    @Override
    public @Nullable Void visitEnhancedForLoop(EnhancedForLoopTree loop, @Nullable Void none) {
      if (variables.contains(ASTHelpers.getSymbol(loop.getVariable()))) {
        add(loop.getExpression());
      }
      return super.visitEnhancedForLoop(loop, null);
    }

    @Override
    public @Nullable Void visitVariable(VariableTree variable, @Nullable Void none) {
      ExpressionTree value = variable.getInitializer();
      if (value != null && variables.contains(ASTHelpers.getSymbol(variable))) {
        isDone |= callsAny(value, RETURN_DONE);
      }
      return super.visitVariable(variable, null);
    }
  }

  /** Finds where the variables are waited for or asked. */
  private final class Uses extends TreeScanner<@Nullable Void, @Nullable Void> {

    @Override
    public @Nullable Void visitMethodInvocation(MethodInvocationTree call, @Nullable Void none) {
      String name = Surroundings.nameOf(call);
      ExpressionTree receiver = ASTHelpers.getReceiver(call);
      for (Symbol variable : variables) {
        isDone |= ASK.contains(name) && receiver != null && mentions(receiver, variable);
        for (ExpressionTree argument : call.getArguments()) {
          isDone |= isWaitedFor(call) && mentions(argument, variable);
          isDone |= CHECKS.matcher(name).find() && variable.equals(ASTHelpers.getSymbol(argument));
        }
      }
      return super.visitMethodInvocation(call, null);
    }

    /** The static method {@code await} of Vert.x is itself what the check reports. */
    private static boolean isWaitedFor(MethodInvocationTree call) {
      String name = Surroundings.nameOf(call);
      String owner = ASTHelpers.getSymbol(call).owner.getQualifiedName().toString();
      return WAITED_FOR.contains(name)
          && !(name.equals("await") && owner.equals("io.vertx.core.Future"));
    }

    private static boolean mentions(Tree tree, Symbol variable) {
      return Surroundings.uses(tree, variable) > 0;
    }
  }
}
