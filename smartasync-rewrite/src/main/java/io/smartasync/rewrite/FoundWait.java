package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;

/**
 * A wait in a compilation unit.
 *
 * @param target the wait
 * @param cursor where it is
 * @param tries the try statements of the same method or lambda whose catch blocks see what it
 *     throws, the innermost first
 */
record FoundWait(Wait target, Cursor cursor, List<J.Try> tries) {

  static FoundWait at(Cursor cursor, Wait wait) {
    List<J.Try> tries = new ArrayList<>();
    Iterator<Object> path = cursor.getPath(value -> value instanceof J);
    Object inner = path.next();
    while (path.hasNext()) {
      Object tree = path.next();
      if (tree instanceof J.Lambda
          || tree instanceof J.MethodDeclaration
          || tree instanceof J.ClassDeclaration) {
        break;
      }
      if (tree instanceof J.Try statement && !isHandler(inner, statement)) {
        tries.add(statement);
      }
      inner = tree;
    }
    return new FoundWait(wait, cursor, tries);
  }

  /** Returns whether a catch block of the same method catches the exception that wraps failures. */
  boolean isWrapperCaught() {
    return tries.stream()
        .flatMap(statement -> statement.getCatches().stream())
        .anyMatch(handler -> Handlers.caught(handler).contains(target.wrapper().exception()));
  }

  private static boolean isHandler(Object part, J.Try statement) {
    return part instanceof J.Try.Catch || part.equals(statement.getFinally());
  }
}
