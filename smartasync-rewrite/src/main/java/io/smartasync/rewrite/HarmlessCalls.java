package io.smartasync.rewrite;

import java.util.Map;
import java.util.Set;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** Calls that only compare a client that is passed to them, or check that it is not null. */
final class HarmlessCalls {

  private static final Map<String, Set<String>> CHECKS =
      Map.of(
          "java.util.Objects",
          Set.of("requireNonNull", "requireNonNullElse", "isNull", "nonNull", "equals"),
          "com.google.common.base.Preconditions",
          Set.of("checkNotNull"),
          "org.apache.commons.lang3.Validate",
          Set.of("notNull"),
          "org.springframework.util.Assert",
          Set.of("notNull", "isNull"));

  private static final Set<String> ASSERTIONS =
      Set.of(
          "assertSame",
          "assertNotSame",
          "assertEquals",
          "assertNotEquals",
          "assertNull",
          "assertNotNull");

  /** What may follow {@code assertThat(client)}. */
  private static final Set<String> COMPARISONS =
      Set.of(
          "isSameAs",
          "isNotSameAs",
          "isSameInstanceAs",
          "isNotSameInstanceAs",
          "isEqualTo",
          "isNotEqualTo",
          "isNull",
          "isNotNull",
          "as");

  private HarmlessCalls() {}

  /** Returns whether the call at a cursor is harmless for a client that is its argument. */
  static boolean accept(Cursor cursor) {
    J.MethodInvocation call = cursor.getValue();
    JavaType.Method method = call.getMethodType();
    if (method == null) {
      return false;
    }
    String name = method.getName();
    if (!AsyncTypes.isOfTests(method.getDeclaringType())) {
      return isCheck(method);
    }
    return ASSERTIONS.contains(name)
        || COMPARISONS.contains(name)
        || (name.equals("assertThat") && call.getArguments().size() == 1 && onlyCompares(cursor));
  }

  /** Returns whether a method only checks a value, and may return it. */
  static boolean isCheck(JavaType.Method method) {
    return CHECKS
        .getOrDefault(method.getDeclaringType().getFullyQualifiedName(), Set.of())
        .contains(method.getName());
  }

  private static boolean onlyCompares(Cursor assertion) {
    Cursor cursor = assertion;
    while (cursor.getParentTreeCursor().getValue() instanceof J.MethodInvocation next
        && cursor.getValue().equals(next.getSelect())) {
      if (!COMPARISONS.contains(next.getSimpleName())) {
        return false;
      }
      cursor = cursor.getParentTreeCursor();
    }
    return true;
  }
}
