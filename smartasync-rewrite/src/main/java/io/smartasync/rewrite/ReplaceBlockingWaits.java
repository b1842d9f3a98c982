package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.JavaVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Statement;

/**
 * Replaces calls that wait for an asynchronous value by {@code Async.await}, together with the
 * catch blocks around them.
 *
 * <p>Changed are {@code get} and {@code join} of futures, {@code getUnchecked} and {@code
 * getUninterruptibly} of Guava, {@code await} of Vert.x, {@code sync} of Netty, {@code block},
 * {@code blockOptional}, {@code blockFirst}, {@code blockLast}, {@code toStream} and {@code
 * toIterable} of Reactor, the blocking methods of RxJava 3, and {@code await()}, {@code asStream}
 * and {@code asIterable} of Mutiny.
 *
 * <p>A call is left alone if it is on an event loop or in a function that an asynchronous value
 * calls, if it is in a method that returns an asynchronous value, or if callers or catch blocks
 * depend on the exception that wraps failures. The same applies if the Javadoc names that
 * exception, or if a method asks the future whether it is done. {@link LeftAlone} has the reason.
 *
 * @since 0.1
 */
public final class ReplaceBlockingWaits extends ScanningRecipe<ProjectMethods> {

  private final transient LeftAlone leftAlone = new LeftAlone(this);

  /** Creates the recipe. */
  public ReplaceBlockingWaits() {}

  @Override
  public String getDisplayName() {
    return "Replace blocking waits by `Async.await`";
  }

  @Override
  public String getDescription() {
    return "Replaces `get`, `join`, `block` and the like by `Async.await`, and changes the catch "
        + "blocks around them to the exceptions that arrive now.";
  }

  /** In the next cycle, {@link AddSmartAsync} sees which projects have been changed. */
  @Override
  public boolean causesAnotherCycle() {
    return true;
  }

  @Override
  public ProjectMethods getInitialValue(ExecutionContext ctx) {
    return new ProjectMethods();
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getScanner(ProjectMethods methods) {
    return new JavaIsoVisitor<>() {
      @Override
      public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext ctx) {
        methods.addMethodsIn(unit);
        return unit;
      }
    };
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getVisitor(ProjectMethods methods) {
    return new JavaVisitor<>() {
      @Override
      public J visitCompilationUnit(J.CompilationUnit unit, ExecutionContext ctx) {
        Names names = new Names(unit);
        WaitPlan plan =
            WaitPlan.of(
                unit,
                methods,
                names,
                (cursor, reason) -> leftAlone.insertRow(ctx, Rows.of(unit, cursor, reason)));
        if (plan.isEmpty()) {
          return unit;
        }
        WaitReplacer replacer = new WaitReplacer(plan, names);
        J changed = replacer.visitNonNull(unit, ctx, getCursor().getParentOrThrow());
        return Imports.update(changed, names, ctx, getCursor().getParentOrThrow());
      }
    };
  }

  /** Replaces what a plan says. */
  private static final class WaitReplacer extends JavaVisitor<ExecutionContext> {

    private final WaitPlan plan;
    private final Awaits awaits;
    private final Names names;
    private final List<UUID> emptied = new ArrayList<>();

    WaitReplacer(WaitPlan plan, Names names) {
      this.plan = plan;
      this.names = names;
      this.awaits = new Awaits(names);
    }

    @Override
    public J visitMethodInvocation(J.MethodInvocation original, ExecutionContext ctx) {
      WaitPlan.Change change = plan.of(original);
      J visited = super.visitMethodInvocation(original, ctx);
      if (change == null || !(visited instanceof J.MethodInvocation call)) {
        return visited;
      }
      Wait wait = Waits.of(call);
      return wait == null ? visited : awaits.replacementOf(wait, change);
    }

    @Override
    public J visitMemberReference(J.MemberReference original, ExecutionContext ctx) {
      J visited = super.visitMemberReference(original, ctx);
      return plan.changes(original) && visited instanceof J.MemberReference reference
          ? awaits.replacementOf(reference)
          : visited;
    }

    @Override
    public J visitTry(J.Try original, ExecutionContext ctx) {
      TryPlan changes = plan.of(original);
      J visited = super.visitTry(original, ctx);
      if (changes == null || !(visited instanceof J.Try statement)) {
        return visited;
      }
      J.Try changed = new CatchBlocks(names, getCursor()).change(statement, changes);
      if (!changed.getCatches().isEmpty() || changed.getFinally() != null) {
        return changed;
      }
      J.Block body = changed.getBody();
      emptied.add(body.getId());
      return body.withPrefix(changed.getPrefix());
    }

    @Override
    public J visitBlock(J.Block original, ExecutionContext ctx) {
      J visited = super.visitBlock(original, ctx);
      if (!(visited instanceof J.Block block)) {
        return visited;
      }
      List<Statement> statements = new ArrayList<>();
      List<Statement> all = block.getStatements();
      for (int i = 0; i < all.size(); i++) {
        Statement statement = all.get(i);
        if (statement instanceof J.Block inner
            && emptied.contains(inner.getId())
            && (i == all.size() - 1 || declaresNothing(inner))) {
          statements.addAll(Blocks.contents(inner));
        } else {
          statements.add(statement);
        }
      }
      return statements.equals(all) ? block : block.withStatements(statements);
    }

    private static boolean declaresNothing(J.Block block) {
      return block.getStatements().stream()
          .noneMatch(
              each -> each instanceof J.VariableDeclarations || each instanceof J.ClassDeclaration);
    }
  }
}
