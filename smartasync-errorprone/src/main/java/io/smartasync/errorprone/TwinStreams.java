package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.util.ASTHelpers;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.tools.javac.code.Symbol.MethodSymbol;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds the streams of synchronous twins and of facades. They subscribe and wait where they are
 * consumed, not where they are returned.
 */
final class TwinStreams {

  private static final Set<String> CONSUME =
      Set.of(
          "findFirst",
          "findAny",
          "anyMatch",
          "allMatch",
          "noneMatch",
          "toList",
          "toArray",
          "collect",
          "forEach",
          "forEachOrdered",
          "reduce",
          "count",
          "sum",
          "average",
          "summaryStatistics",
          "min",
          "max");

  private static final Set<String> TO_CONSUME_LATER = Set.of("iterator", "spliterator");

  private TwinStreams() {}

  /** Whether a call returns such a stream. */
  static boolean isSource(MethodInvocationTree call, VisitorState state) {
    MethodSymbol method = ASTHelpers.getSymbol(call);
    if (!AsynchronousTypes.isStream(method.getReturnType(), state)) {
      return false;
    }
    Twins.Mark mark = Twins.markOf(method);
    if (mark != null) {
      return mark.isSynchronous();
    }
    FacadeMethod facadeMethod = FacadeMethod.of(method, state);
    return facadeMethod != null && facadeMethod.isStream();
  }

  /** Whether a call ends a chain of calls on a stream. */
  static boolean isTerminal(MethodInvocationTree call) {
    String name = Surroundings.nameOf(call);
    return CONSUME.contains(name) || TO_CONSUME_LATER.contains(name);
  }

  /** Returns the call whose stream a call consumes, or null if it consumes none. */
  static @Nullable MethodInvocationTree consumedBy(MethodInvocationTree call, VisitorState state) {
    if (!CONSUME.contains(Surroundings.nameOf(call))) {
      return null;
    }
    for (ExpressionTree each = ASTHelpers.getReceiver(call);
        each instanceof MethodInvocationTree source;
        each = ASTHelpers.getReceiver(each)) {
      if (isSource(source, state)) {
        return source;
      }
    }
    return null;
  }
}
