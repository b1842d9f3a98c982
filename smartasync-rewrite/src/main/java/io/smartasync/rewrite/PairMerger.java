package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Comment;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/**
 * Deletes one method of each pair, annotates the other, and lets the class implement the interface.
 */
final class PairMerger {

  private static final String ANNOTATION = "io.smartasync.SmartAsync";

  private final Names names;

  PairMerger(Names names) {
    this.names = names;
  }

  J.ClassDeclaration merge(J.ClassDeclaration type, String generatedName, List<MethodPair> pairs) {
    List<Statement> statements = new ArrayList<>();
    for (Statement statement : type.getBody().getStatements()) {
      MethodPair kept = find(pairs, statement, false);
      if (kept != null) {
        statements.add(annotate(kept));
      } else if (find(pairs, statement, true) == null) {
        statements.add(statement);
      }
    }
    if (!statements.isEmpty()
        && find(pairs, type.getBody().getStatements().getFirst(), true) != null) {
      Statement first = statements.getFirst();
      Space old = type.getBody().getStatements().getFirst().getPrefix();
      statements.set(0, first.withPrefix(first.getPrefix().withWhitespace(old.getWhitespace())));
    }
    J.ClassDeclaration changed = type.withBody(type.getBody().withStatements(statements));
    return implementing(changed, generatedName);
  }

  private static @Nullable MethodPair find(
      List<MethodPair> pairs, Statement statement, boolean deleted) {
    return pairs.stream()
        .filter(pair -> (deleted ? pair.deleted() : pair.kept()).equals(statement))
        .findFirst()
        .orElse(null);
  }

  private static J.ClassDeclaration implementing(J.ClassDeclaration type, String name) {
    List<TypeTree> old = type.getImplements();
    if (old != null && old.stream().anyMatch(each -> isNamed(each, name))) {
      return type;
    }
    TypeTree generated = generated(type, name).withPrefix(Space.SINGLE_SPACE);
    if (old != null) {
      List<TypeTree> all = new ArrayList<>(old);
      all.add(generated);
      return type.withImplements(all);
    }
    return type.getPadding()
        .withImplements(
            JContainer.build(
                Space.SINGLE_SPACE, List.of(JRightPadded.build(generated)), Markers.EMPTY));
  }

  /** Returns the generated interface, which has the type parameters of the type. */
  private static TypeTree generated(J.ClassDeclaration type, String name) {
    String packageName =
        type.getType() == null || type.getType().getPackageName().isEmpty()
            ? ""
            : type.getType().getPackageName() + ".";
    JavaType.FullyQualified generated = JavaType.ShallowClass.build(packageName + name);
    J.Identifier identifier = Names.identifier(name, generated);
    if (type.getTypeParameters() == null) {
      return identifier;
    }
    List<JavaType> types =
        type.getType() instanceof JavaType.Parameterized parameterized
            ? parameterized.getTypeParameters()
            : List.of();
    List<Expression> arguments = new ArrayList<>();
    for (int i = 0; i < type.getTypeParameters().size(); i++) {
      if (type.getTypeParameters().get(i).getName() instanceof J.Identifier variable) {
        JavaType argument = i < types.size() ? types.get(i) : JavaType.Unknown.getInstance();
        arguments.add(Names.identifier(variable.getSimpleName(), argument));
      }
    }
    return new J.ParameterizedType(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        identifier,
        JContainer.build(Space.EMPTY, padded(arguments), Markers.EMPTY),
        new JavaType.Parameterized(null, generated, types));
  }

  private static boolean isNamed(TypeTree type, String name) {
    TypeTree raw =
        type instanceof J.ParameterizedType parameterized
                && parameterized.getClazz() instanceof TypeTree clazz
            ? clazz
            : type;
    return raw instanceof J.Identifier identifier && identifier.getSimpleName().equals(name);
  }

  private J.MethodDeclaration annotate(MethodPair pair) {
    J.MethodDeclaration method = pair.kept();
    Space line = Space.format("\n" + method.getPrefix().getIndent());
    List<J.Annotation> annotations = new ArrayList<>();
    annotations.add(annotation(names.of("java.lang.Override"), List.of()));
    annotations.add(annotation(names.of(ANNOTATION), elements(pair)).withPrefix(line));
    for (J.Annotation each : method.getLeadingAnnotations()) {
      annotations.add(annotations.size() == 2 ? each.withPrefix(line) : each);
    }
    boolean first = method.getLeadingAnnotations().isEmpty();
    J.MethodDeclaration changed = method.withLeadingAnnotations(annotations);
    if (first) {
      changed = onNextLine(changed, line);
    }
    return withDocumentationOf(pair.deleted(), changed);
  }

  /** Begins a new line after the annotations. */
  private static J.MethodDeclaration onNextLine(J.MethodDeclaration method, Space line) {
    if (!method.getModifiers().isEmpty()) {
      List<J.Modifier> modifiers = new ArrayList<>(method.getModifiers());
      modifiers.set(0, modifiers.getFirst().withPrefix(line));
      return method.withModifiers(modifiers);
    }
    J.TypeParameters parameters = method.getPadding().getTypeParameters();
    if (parameters != null) {
      return method.getPadding().withTypeParameters(parameters.withPrefix(line));
    }
    TypeTree result = method.getReturnTypeExpression();
    return result == null ? method : method.withReturnTypeExpression(result.withPrefix(line));
  }

  /** Keeps the comment of the deleted method if the other one has none. */
  private static J.MethodDeclaration withDocumentationOf(
      J.MethodDeclaration deleted, J.MethodDeclaration kept) {
    List<Comment> comments = deleted.getPrefix().getComments();
    return kept.getPrefix().getComments().isEmpty() && !comments.isEmpty()
        ? kept.withPrefix(kept.getPrefix().withComments(comments))
        : kept;
  }

  private List<Expression> elements(MethodPair pair) {
    List<Expression> elements = new ArrayList<>();
    List<NameTree> throwing = pair.throwing();
    if (!throwing.isEmpty()) {
      List<Expression> literals = new ArrayList<>();
      for (NameTree type : throwing) {
        literals.add(Trees.classLiteral(((Expression) type).withId(UUID.randomUUID())));
      }
      elements.add(
          Trees.assignment(
              "throwing", literals.size() == 1 ? literals.getFirst() : array(literals)));
    }
    if (!pair.timeout().isEmpty()) {
      elements.add(
          Trees.assignment(
              "timeout",
              new J.Literal(
                  UUID.randomUUID(),
                  Space.EMPTY,
                  Markers.EMPTY,
                  pair.timeout(),
                  '"' + pair.timeout() + '"',
                  null,
                  JavaType.Primitive.String)));
    }
    return elements;
  }

  private static Expression array(List<Expression> elements) {
    return new J.NewArray(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        null,
        List.of(),
        JContainer.build(Space.EMPTY, padded(elements), Markers.EMPTY),
        JavaType.ShallowClass.build("java.lang.Class"));
  }

  private static List<JRightPadded<Expression>> padded(List<Expression> elements) {
    List<JRightPadded<Expression>> padded = new ArrayList<>();
    for (Expression element : elements) {
      padded.add(
          JRightPadded.build(
              element.<Expression>withPrefix(padded.isEmpty() ? Space.EMPTY : Space.SINGLE_SPACE)));
    }
    return padded;
  }

  private static J.Annotation annotation(Expression type, List<Expression> elements) {
    return new J.Annotation(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        (NameTree) type,
        elements.isEmpty() ? null : JContainer.build(Space.EMPTY, padded(elements), Markers.EMPTY));
  }
}
