package io.smartasync.rewrite;

import java.util.Iterator;
import org.openrewrite.Cursor;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;

/** Makes the rows of the data table. */
final class Rows {

  private static final int MAX_LENGTH = 100;

  private Rows() {}

  static LeftAlone.Row of(SourceFile file, Cursor cursor, Reason reason) {
    return new LeftAlone.Row(
        file.getSourcePath().toString().replace('\\', '/'),
        methodOf(cursor),
        oneLine(cursor.<J>getValue().print(cursor.getParentOrThrow())),
        reason.text());
  }

  private static String methodOf(Cursor cursor) {
    String method = "";
    Iterator<Object> path = cursor.getPath(J.class::isInstance);
    while (path.hasNext()) {
      Object tree = path.next();
      if (tree instanceof J.MethodDeclaration declaration && method.isEmpty()) {
        method = "." + declaration.getSimpleName();
      }
      if (tree instanceof J.ClassDeclaration type) {
        return type.getSimpleName() + method;
      }
    }
    return method;
  }

  static String oneLine(String code) {
    String line = code.strip().replaceAll("\\s+", " ");
    return line.length() <= MAX_LENGTH ? line : line.substring(0, MAX_LENGTH - 3) + "...";
  }
}
