package io.smartasync.rewrite;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Javadoc;
import org.openrewrite.java.tree.TypeUtils;

/**
 * The exceptions that wrap failures, as far as the Javadoc of methods names them.
 *
 * <p>Any mention counts: a recipe cannot decide whether a sentence promises the exception.
 */
final class DocumentedExceptions {

  private static final Pattern WRAPPERS =
      Pattern.compile("\\b(?:Execution|Completion|UncheckedExecution)Exception\\b");

  private final Map<MethodName, Set<String>> methods = new HashMap<>();

  /** Adds the methods that a compilation unit declares. */
  void addMethodsIn(J.CompilationUnit unit) {
    new JavaIsoVisitor<Integer>() {
      @Override
      public J.MethodDeclaration visitMethodDeclaration(
          J.MethodDeclaration method, Integer nothing) {
        Set<String> names = namedBy(method);
        if (!names.isEmpty() && method.getMethodType() != null) {
          methods
              .computeIfAbsent(MethodName.of(method.getMethodType()), each -> new HashSet<>())
              .addAll(names);
        }
        return super.visitMethodDeclaration(method, nothing);
      }
    }.visit(unit, 0);
  }

  /** Returns whether the Javadoc of a method, or of one that it overrides, names an exception. */
  boolean isNamedFor(JavaType.@Nullable Method method, Wait.Wrapper wrapper) {
    JavaType.Method each = method;
    while (each != null) {
      if (methods.getOrDefault(MethodName.of(each), Set.of()).contains(wrapper.simpleName())) {
        return true;
      }
      each = TypeUtils.findOverriddenMethod(each).orElse(null);
    }
    return false;
  }

  /** Returns whether the Javadoc of a declaration names an exception. */
  static boolean isNamedBy(J.MethodDeclaration method, Wait.Wrapper wrapper) {
    return namedBy(method).contains(wrapper.simpleName());
  }

  private static Set<String> namedBy(J.MethodDeclaration method) {
    Set<String> names = new HashSet<>();
    Cursor root = new Cursor(null, Cursor.ROOT_VALUE);
    method.getPrefix().getComments().stream()
        .filter(Javadoc.DocComment.class::isInstance)
        .flatMap(comment -> WRAPPERS.matcher(comment.printComment(root)).results())
        .forEach(found -> names.add(found.group()));
    return names;
  }
}
