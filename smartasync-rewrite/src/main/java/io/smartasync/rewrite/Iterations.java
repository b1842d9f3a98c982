package io.smartasync.rewrite;

import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** The loops that iterate over what a wait returns. A stream can be iterated once only. */
final class Iterations {

  private Iterations() {}

  /** Returns why a stream cannot replace an iterable, or null if it can. */
  static @Nullable Reason reasonAgainst(Wait wait, Cursor cursor) {
    if (wait.result() != Wait.Result.ITERABLE) {
      return null;
    }
    if (!(cursor.getParentTreeCursor().getValue() instanceof J.ForEachLoop.Control)) {
      return Reason.ITERATED_TWICE;
    }
    boolean isPlain =
        wait.valueType() instanceof JavaType.Parameterized iterable
            && Inference.isPlain(iterable.getTypeParameters().getFirst());
    return isPlain || elementType(wait, cursor) != null ? null : Reason.ELEMENT_TYPE;
  }

  /** Returns the type of the variable of a loop if it is that of the elements, or null. */
  static @Nullable TypeTree elementType(Wait wait, Cursor cursor) {
    if (wait.result() != Wait.Result.ITERABLE
        || !(wait.valueType() instanceof JavaType.Parameterized iterable)
        || !(cursor.getParentTreeCursor().getValue() instanceof J.ForEachLoop.Control control)
        || !(control.getVariable() instanceof J.VariableDeclarations variable)) {
      return null;
    }
    TypeTree type = variable.getTypeExpression();
    JavaType element = iterable.getTypeParameters().getFirst();
    boolean isVar = type instanceof J.Identifier name && name.getSimpleName().equals("var");
    return type != null && !isVar && TypeUtils.isOfType(type.getType(), element) ? type : null;
  }
}
