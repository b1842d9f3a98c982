package io.smartasync.rewrite;

import java.util.List;
import org.openrewrite.ExecutionContext;
import org.openrewrite.Recipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.RemoveImport;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/**
 * Replaces {@code await} of EA Async by {@code Async.await}.
 *
 * <p>A call in a method that returns a future is left alone: EA Async's agent makes such a method
 * asynchronous, and without it the method would wait on the thread of its caller. Give it the
 * direct style by hand: let it return the value, and annotate it with {@code @SmartAsync}.
 *
 * @since 0.1
 */
public final class ReplaceEaAsync extends Recipe {

  private static final String EA_ASYNC = "com.ea.async.Async";

  private final transient LeftAlone leftAlone = new LeftAlone(this);

  /** Creates the recipe. */
  public ReplaceEaAsync() {}

  @Override
  public String getDisplayName() {
    return "Replace EA Async";
  }

  @Override
  public String getDescription() {
    return "Replaces `await` of EA Async by `Async.await`, in methods that return a value.";
  }

  /** In the next cycle, {@link AddSmartAsync} sees which projects have been changed. */
  @Override
  public boolean causesAnotherCycle() {
    return true;
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getVisitor() {
    return new JavaVisitor<>() {
      @Override
      public J visitCompilationUnit(J.CompilationUnit unit, ExecutionContext ctx) {
        Names names = new Names(withoutEaAsync(unit));
        J changed =
            new Replacer(unit, names, leftAlone)
                .visitNonNull(unit, ctx, getCursor().getParentOrThrow());
        if (names.needed().isEmpty()) {
          return unit;
        }
        J imported = Imports.update(changed, names, ctx, getCursor().getParentOrThrow());
        imported =
            new RemoveImport<ExecutionContext>(EA_ASYNC + ".await")
                .visitNonNull(imported, ctx, getCursor().getParentOrThrow());
        return new RemoveImport<ExecutionContext>(EA_ASYNC)
            .visitNonNull(imported, ctx, getCursor().getParentOrThrow());
      }
    };
  }

  /** The name becomes free. */
  private static J.CompilationUnit withoutEaAsync(J.CompilationUnit unit) {
    return unit.withImports(
        unit.getImports().stream().filter(each -> !each.getTypeName().equals(EA_ASYNC)).toList());
  }

  private static final class Replacer extends JavaVisitor<ExecutionContext> {

    private final J.CompilationUnit unit;
    private final Names names;
    private final LeftAlone leftAlone;

    Replacer(J.CompilationUnit unit, Names names, LeftAlone leftAlone) {
      this.unit = unit;
      this.names = names;
      this.leftAlone = leftAlone;
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation original, ExecutionContext ctx) {
      J visited = super.visitMethodInvocation(original, ctx);
      JavaType.Method method = original.getMethodType();
      if (method == null
          || !(visited instanceof J.MethodInvocation call)
          || !method.getName().equals("await")
          || !method.getDeclaringType().getFullyQualifiedName().equals(EA_ASYNC)) {
        return visited;
      }
      Reason reason = Surroundings.reasonAgainst(getCursor(), null);
      if (reason != null) {
        leftAlone.insertRow(ctx, Rows.of(unit, getCursor(), reason));
        return visited;
      }
      List<Expression> arguments = Waits.arguments(call);
      return Trees.call(names.of(Awaits.ASYNC), "await", Trees.typeOf(call), arguments.getFirst())
          .withPrefix(call.getPrefix());
    }
  }
}
