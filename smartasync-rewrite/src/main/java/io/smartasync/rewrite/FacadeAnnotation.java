package io.smartasync.rewrite;

import io.smartasync.rewrite.ClientTable.Client;
import io.smartasync.rewrite.ClientUses.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JLeftPadded;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.marker.Markers;

/** Writes {@code @SmartAsync.For(value = Client.class, preset = true)} on a class. */
final class FacadeAnnotation {

  private final Names names;

  FacadeAnnotation(Names names) {
    this.names = names;
  }

  J on(J unit, Place place, Client client) {
    J.CompilationUnit changed = (J.CompilationUnit) unit;
    List<J.ClassDeclaration> types = new ArrayList<>();
    for (J.ClassDeclaration type : changed.getClasses()) {
      types.add(type.getSimpleName().equals(place.name()) ? annotated(type, client) : type);
    }
    return changed.withClasses(types);
  }

  private J.ClassDeclaration annotated(J.ClassDeclaration type, Client client) {
    Space line = Space.format("\n");
    List<J.Annotation> annotations = new ArrayList<>(type.getLeadingAnnotations());
    boolean first = annotations.isEmpty();
    annotations.add(annotation(client).withPrefix(first ? Space.EMPTY : line));
    J.ClassDeclaration changed = type.withLeadingAnnotations(annotations);
    if (!first) {
      return changed;
    }
    if (changed.getModifiers().isEmpty()) {
      J.ClassDeclaration.Padding padding = changed.getPadding();
      return padding.withKind(padding.getKind().withPrefix(line));
    }
    List<J.Modifier> modifiers = new ArrayList<>(changed.getModifiers());
    modifiers.set(0, modifiers.getFirst().withPrefix(line));
    return changed.withModifiers(modifiers);
  }

  private J.Annotation annotation(Client client) {
    JavaType.FullyQualified type = JavaType.ShallowClass.build("io.smartasync.SmartAsync$For");
    J.FieldAccess name =
        new J.FieldAccess(
            UUID.randomUUID(),
            Space.EMPTY,
            Markers.EMPTY,
            names.of("io.smartasync.SmartAsync"),
            JLeftPadded.build(Names.identifier("For", type)),
            type);
    List<JRightPadded<Expression>> elements =
        List.of(
            JRightPadded.build(
                Trees.assignment("value", Trees.classLiteral(names.of(client.asynchronous())))),
            JRightPadded.build(
                Trees.assignment("preset", Trees.trueLiteral())
                    .<Expression>withPrefix(Space.SINGLE_SPACE)));
    return new J.Annotation(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        name,
        JContainer.build(Space.EMPTY, elements, Markers.EMPTY));
  }
}
