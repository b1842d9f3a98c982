package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.marker.Markers;

/**
 * Changes the block {@code dependencies} of a Gradle build, which is written in Groovy or Kotlin.
 */
final class GradleBuild extends JavaIsoVisitor<ExecutionContext> {

  private static final String RUNTIME = "io.smartasync:smartasync:";
  private static final String PROCESSOR = "io.smartasync:smartasync-processor:";

  private final boolean main;

  GradleBuild(boolean main) {
    this.main = main;
  }

  @Override
  public J.Block visitBlock(J.Block block, ExecutionContext ctx) {
    if (!isDependencies(getCursor())) {
      return super.visitBlock(block, ctx);
    }
    String text = block.print(getCursor().getParentOrThrow());
    List<Statement> statements = new ArrayList<>();
    Space prefix =
        block.getStatements().isEmpty()
            ? Space.format("\n    ")
            : Space.format("\n" + block.getStatements().getFirst().getPrefix().getIndent());
    if (!text.contains(RUNTIME)) {
      statements.add(
          dependency(main ? "implementation" : "testImplementation", RUNTIME).withPrefix(prefix));
    }
    if (main && !text.contains(PROCESSOR)) {
      statements.add(dependency("annotationProcessor", PROCESSOR).withPrefix(prefix));
    }
    if (statements.isEmpty()) {
      return block;
    }
    // First, because the last statement of a closure can be its implicit result.
    statements.addAll(block.getStatements());
    return block.withStatements(statements);
  }

  /** Returns whether a block is the one of the build itself, not of its plugins or subprojects. */
  private static boolean isDependencies(Cursor block) {
    List<String> calls =
        block
            .getPathAsStream(J.MethodInvocation.class::isInstance)
            .map(call -> ((J.MethodInvocation) call).getSimpleName())
            .toList();
    return calls.equals(List.of("dependencies"));
  }

  private static J.MethodInvocation dependency(String configuration, String module) {
    String coordinates = module + Version.CURRENT;
    Expression literal =
        new J.Literal(
            UUID.randomUUID(),
            Space.EMPTY,
            Markers.EMPTY,
            coordinates,
            '"' + coordinates + '"',
            null,
            JavaType.Primitive.String);
    return new J.MethodInvocation(
        UUID.randomUUID(),
        Space.EMPTY,
        Markers.EMPTY,
        null,
        null,
        new J.Identifier(
            UUID.randomUUID(), Space.EMPTY, Markers.EMPTY, List.of(), configuration, null, null),
        JContainer.build(Space.EMPTY, List.of(JRightPadded.build(literal)), Markers.EMPTY),
        null);
  }
}
