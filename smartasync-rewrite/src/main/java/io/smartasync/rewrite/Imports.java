package io.smartasync.rewrite;

import java.util.List;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.AddImport;
import org.openrewrite.java.RemoveImport;
import org.openrewrite.java.tree.J;

/** Adds the imports of what a recipe has written, and removes those of what it has removed. */
final class Imports {

  private static final List<String> POSSIBLY_UNUSED =
      List.of(
          "java.util.concurrent.CompletableFuture",
          "java.util.concurrent.CompletionException",
          "java.util.concurrent.ExecutionException",
          "java.util.concurrent.TimeUnit",
          "java.util.concurrent.TimeoutException",
          "com.google.common.util.concurrent.Futures",
          "com.google.common.util.concurrent.UncheckedExecutionException",
          "com.google.common.util.concurrent.Uninterruptibles",
          "com.google.common.base.Throwables");

  private Imports() {}

  static J update(J unit, Names names, ExecutionContext ctx, Cursor parent) {
    J changed = unit;
    for (String type : names.needed().stream().sorted().toList()) {
      changed =
          new AddImport<ExecutionContext>(type, null, false).visitNonNull(changed, ctx, parent);
    }
    for (String type : POSSIBLY_UNUSED) {
      // An import of a whole package would be replaced by imports of single classes.
      if (!isImported(changed, type)) {
        continue;
      }
      changed = new RemoveImport<ExecutionContext>(type).visitNonNull(changed, ctx, parent);
    }
    return changed;
  }

  static boolean isImported(J tree, String type) {
    return tree instanceof J.CompilationUnit unit
        && unit.getImports().stream().anyMatch(each -> each.getTypeName().equals(type));
  }
}
