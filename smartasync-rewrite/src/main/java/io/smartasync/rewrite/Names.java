package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** The class names that a compilation unit can write, and the imports that they need. */
final class Names {

  private final Set<String> taken = new HashSet<>();
  private final Set<String> imported = new HashSet<>();
  private final Set<String> needed = new HashSet<>();

  Names(J.CompilationUnit unit) {
    for (J.Import each : unit.getImports()) {
      if (!each.isStatic()) {
        String name = each.getTypeName();
        imported.add(name);
        taken.add(name.substring(name.lastIndexOf('.') + 1));
      }
    }
    List<J.ClassDeclaration> pending = new ArrayList<>(unit.getClasses());
    while (!pending.isEmpty()) {
      J.ClassDeclaration type = pending.removeLast();
      taken.add(type.getSimpleName());
      type.getBody().getStatements().stream()
          .filter(J.ClassDeclaration.class::isInstance)
          .map(J.ClassDeclaration.class::cast)
          .forEach(pending::add);
    }
  }

  /** Returns an expression that names a class, with its package only if its name is taken. */
  Expression of(String qualifiedName) {
    String simple = qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    if (!imported.contains(qualifiedName) && taken.contains(simple)) {
      return TypeTree.build(qualifiedName);
    }
    if (!qualifiedName.startsWith("java.lang.")) {
      needed.add(qualifiedName);
    }
    return identifier(simple, JavaType.ShallowClass.build(qualifiedName));
  }

  /** Returns the classes that have been named without their package. */
  Set<String> needed() {
    return needed;
  }

  static J.Identifier identifier(String name, JavaType type) {
    return new J.Identifier(
        UUID.randomUUID(), Space.EMPTY, Markers.EMPTY, List.of(), name, type, null);
  }
}
