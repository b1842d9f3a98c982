package io.smartasync.rewrite;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;

/**
 * Where a type is declared.
 *
 * @param generatedName the name of the interface that is generated for it
 * @param reason why no generated interface could be implemented there, or null
 */
record PlaceOfType(String generatedName, @Nullable Reason reason) {

  private static final String PREFIX = "Smart";

  /** Returns the place of the type at a cursor. */
  static PlaceOfType of(Cursor cursor) {
    J.ClassDeclaration type = cursor.getValue();
    String name = type.getSimpleName();
    Reason reason = reasonAgainst(type);
    boolean hasInstance = isInner(type);
    // The block around a member type is the body of a type, and around a local one of a method.
    J child = type;
    Iterator<Object> path = cursor.getParentOrThrow().getPath(J.class::isInstance);
    while (path.hasNext()) {
      J tree = (J) path.next();
      if (tree instanceof J.ClassDeclaration outer) {
        name = outer.getSimpleName() + "_" + name;
        hasInstance &= outer.getKind() != J.ClassDeclaration.Kind.Type.Interface;
        if (reason == null && outer.hasModifier(J.Modifier.Type.Private)) {
          reason = Reason.PRIVATE_TYPE;
        }
        if (reason == null && hasInstance && outer.getTypeParameters() != null) {
          reason = Reason.GENERIC_OUTER_TYPE;
        }
        hasInstance &= isInner(outer);
      } else if (!(tree instanceof J.CompilationUnit)
          && !(child instanceof J.ClassDeclaration && tree instanceof J.Block)) {
        return new PlaceOfType(PREFIX + name, Reason.LOCAL_TYPE);
      }
      child = tree;
    }
    return new PlaceOfType(PREFIX + name, reason);
  }

  private static @Nullable Reason reasonAgainst(J.ClassDeclaration type) {
    if (type.getLeadingAnnotations().stream()
        .anyMatch(each -> each.getSimpleName().equals("SmartAsync"))) {
      return Reason.ANNOTATED_TYPE;
    }
    return type.hasModifier(J.Modifier.Type.Private) ? Reason.PRIVATE_TYPE : null;
  }

  private static boolean isInner(J.ClassDeclaration type) {
    return type.getKind() == J.ClassDeclaration.Kind.Type.Class
        && !type.hasModifier(J.Modifier.Type.Static);
  }
}
