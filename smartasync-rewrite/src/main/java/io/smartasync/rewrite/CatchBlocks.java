package io.smartasync.rewrite;

import io.smartasync.rewrite.TryPlan.Handler;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** Makes the catch blocks that a plan asks for. */
final class CatchBlocks {

  private final Names names;
  private final Cursor cursor;

  CatchBlocks(Names names, Cursor cursor) {
    this.names = names;
    this.cursor = cursor;
  }

  J.Try change(J.Try statement, TryPlan plan) {
    List<J.Try.Catch> handlers = new ArrayList<>();
    for (Handler handler : plan.handlers()) {
      handlers.add(
          switch (handler) {
            case Handler.Kept kept -> find(statement, kept.id());
            case Handler.Changed changed -> change(find(statement, changed.id()), changed.types());
            case Handler.PassedOn passed -> passOn(statement, passed.types());
          });
    }
    return statement.withCatches(handlers);
  }

  private static J.Try.Catch find(J.Try statement, UUID id) {
    return statement.getCatches().stream()
        .filter(handler -> handler.getId().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private J.Try.Catch change(J.Try.Catch handler, List<String> types) {
    TypeTree type = typeOf(types);
    JavaType declared =
        types.size() == 1 ? JavaType.ShallowClass.build(types.getFirst()) : type.getType();
    J.Block body =
        Handlers.withoutWrapper(
            handler,
            declared == null ? JavaType.Unknown.getInstance() : declared,
            new Cursor(cursor, handler));
    return Handlers.withType(handler, type, body);
  }

  private TypeTree typeOf(List<String> types) {
    if (types.size() == 1) {
      return (TypeTree) names.of(types.getFirst());
    }
    List<JRightPadded<NameTree>> alternatives = new ArrayList<>();
    for (int i = 0; i < types.size(); i++) {
      Expression name = names.of(types.get(i));
      NameTree padded = (NameTree) name.withPrefix(i == 0 ? Space.EMPTY : Space.SINGLE_SPACE);
      JRightPadded<NameTree> element = JRightPadded.build(padded);
      alternatives.add(i < types.size() - 1 ? element.withAfter(Space.SINGLE_SPACE) : element);
    }
    return new J.MultiCatch(UUID.randomUUID(), Space.EMPTY, Markers.EMPTY, alternatives);
  }

  /** Copies the layout of the first catch block. */
  private J.Try.Catch passOn(J.Try statement, List<String> types) {
    J.Try.Catch pattern = statement.getCatches().getFirst();
    TypeTree type = typeOf(types);
    JavaType known = JavaType.ShallowClass.build(types.getFirst());
    J.Throw thrown =
        new J.Throw(
            UUID.randomUUID(),
            statementPrefix(statement),
            Markers.EMPTY,
            Names.identifier("e", known).withPrefix(Space.SINGLE_SPACE));
    J.Block body =
        pattern
            .getBody()
            .withId(UUID.randomUUID())
            .withStatements(List.of(thrown))
            .withEnd(Space.format("\n" + indentation(statement)));
    J.Try.Catch renamed = Handlers.withType(pattern, type, body);
    J.VariableDeclarations parameter = renamed.getParameter().getTree();
    J.VariableDeclarations fresh =
        parameter
            .withId(UUID.randomUUID())
            .withVariables(
                parameter.getVariables().stream()
                    .map(
                        variable ->
                            variable
                                .withId(UUID.randomUUID())
                                .withName(variable.getName().withSimpleName("e")))
                    .toList());
    return renamed
        .withId(UUID.randomUUID())
        .withPrefix(pattern.getPrefix().withComments(List.of()))
        .withParameter(renamed.getParameter().withId(UUID.randomUUID()).withTree(fresh));
  }

  private static Space statementPrefix(J.Try statement) {
    String deeper = "  ";
    if (!statement.getBody().getStatements().isEmpty()) {
      String inner = statement.getBody().getStatements().getFirst().getPrefix().getIndent();
      String outer = indentation(statement);
      if (inner.startsWith(outer) && inner.length() > outer.length()) {
        deeper = inner.substring(outer.length());
      }
    }
    return Space.format("\n" + indentation(statement) + deeper);
  }

  private static String indentation(J.Try statement) {
    return statement.getBody().getEnd().getIndent();
  }
}
