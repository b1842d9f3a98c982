package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;

/**
 * Replaces each handwritten pair of methods, {@code x} and {@code xAsync}, by one method with
 * {@code @SmartAsync}. Callers of both methods stay as they are.
 *
 * <p>A pair is two methods with the same parameters, one of which does nothing but call the other:
 * {@code x} waits for {@code xAsync}, or {@code xAsync} starts {@code x} with {@code supplyAsync}
 * or {@code runAsync}. The one with the logic stays, and the class, record, enum or interface
 * implements its generated interface. Nested types are changed as well.
 *
 * <p>A pair is left alone if what it promises would be lost: an exception of its own around
 * failures, a timeout, a reaction to interruption, the limit of an executor. {@link LeftAlone} has
 * the reason.
 *
 * @since 0.1
 */
public final class MergePairs extends ScanningRecipe<ObservedMethods> {

  private static final String SUFFIX = "Async";

  private final transient LeftAlone leftAlone = new LeftAlone(this);

  /** Creates the recipe. */
  public MergePairs() {}

  @Override
  public String getDisplayName() {
    return "Merge pairs of a synchronous and an asynchronous method";
  }

  @Override
  public String getDescription() {
    return "Replaces each handwritten pair `x` and `xAsync` by one method with `@SmartAsync`.";
  }

  /** In the next cycle, {@link AddSmartAsync} sees which projects have been changed. */
  @Override
  public boolean causesAnotherCycle() {
    return true;
  }

  @Override
  public ObservedMethods getInitialValue(ExecutionContext ctx) {
    return new ObservedMethods();
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getScanner(ObservedMethods observed) {
    return new JavaIsoVisitor<>() {
      @Override
      public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext ctx) {
        observed.addCallsIn(unit);
        return unit;
      }
    };
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getVisitor(ObservedMethods observed) {
    return new JavaIsoVisitor<>() {
      @Override
      public J.CompilationUnit visitCompilationUnit(J.CompilationUnit unit, ExecutionContext ctx) {
        Merging merging = new Merging(unit, new Names(unit), observed);
        J.CompilationUnit changed =
            (J.CompilationUnit) merging.visitNonNull(unit, ctx, getCursor().getParentOrThrow());
        return merging.changes
            ? (J.CompilationUnit)
                Imports.update(changed, merging.names, ctx, getCursor().getParentOrThrow())
            : unit;
      }
    };
  }

  /** Merges the pairs of all types of a compilation unit, inner types first. */
  private final class Merging extends JavaIsoVisitor<ExecutionContext> {

    private final J.CompilationUnit unit;
    private final Names names;
    private final ObservedMethods observed;
    private boolean changes;

    Merging(J.CompilationUnit unit, Names names, ObservedMethods observed) {
      this.unit = unit;
      this.names = names;
      this.observed = observed;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(
        J.ClassDeclaration original, ExecutionContext ctx) {
      J.ClassDeclaration type = super.visitClassDeclaration(original, ctx);
      PlaceOfType place = PlaceOfType.of(getCursor());
      List<MethodPair> pairs =
          pairs(type, place, observed, (method, reason) -> report(method, reason, ctx));
      if (pairs.isEmpty()) {
        return type;
      }
      changes = true;
      return new PairMerger(names).merge(type, place.generatedName(), pairs);
    }

    /** An anonymous class has no name that a generated interface could have. */
    @Override
    public J.NewClass visitNewClass(J.NewClass original, ExecutionContext ctx) {
      if (original.getBody() != null) {
        for (Candidate candidate : candidates(original.getBody())) {
          Reason reason =
              MethodPair.reasonInAnonymousClass(candidate.synchronous(), candidate.asynchronous());
          if (reason != null) {
            report(candidate.synchronous(), reason, ctx);
          }
        }
      }
      return super.visitNewClass(original, ctx);
    }

    private void report(J.MethodDeclaration method, Reason reason, ExecutionContext ctx) {
      J.MethodDeclaration signature = method.withBody(null).withPrefix(Space.EMPTY);
      leftAlone.insertRow(ctx, Rows.of(unit, new Cursor(getCursor(), signature), reason));
    }
  }

  private static List<MethodPair> pairs(
      J.ClassDeclaration type,
      PlaceOfType place,
      ObservedMethods observed,
      BiConsumer<J.MethodDeclaration, Reason> report) {
    List<MethodPair> pairs = new ArrayList<>();
    for (Candidate candidate : candidates(type.getBody())) {
      MethodPair.Result result =
          MethodPair.of(type, candidate.synchronous(), candidate.asynchronous(), observed);
      if (result == null) {
        continue;
      }
      Reason reason = result.reason() == null ? place.reason() : result.reason();
      if (reason != null) {
        report.accept(candidate.synchronous(), reason);
      } else if (result.pair() != null) {
        pairs.add(result.pair());
      }
    }
    return pairs;
  }

  /** Two methods with the names and parameters of a pair. */
  private record Candidate(J.MethodDeclaration synchronous, J.MethodDeclaration asynchronous) {}

  private static List<Candidate> candidates(J.Block body) {
    List<J.MethodDeclaration> methods =
        body.getStatements().stream()
            .filter(J.MethodDeclaration.class::isInstance)
            .map(J.MethodDeclaration.class::cast)
            .toList();
    List<Candidate> candidates = new ArrayList<>();
    for (J.MethodDeclaration asynchronous : methods) {
      String name = asynchronous.getSimpleName();
      for (J.MethodDeclaration synchronous : methods) {
        if (name.equals(synchronous.getSimpleName() + SUFFIX)
            && sameParameters(synchronous, asynchronous)) {
          candidates.add(new Candidate(synchronous, asynchronous));
        }
      }
    }
    return candidates;
  }

  private static boolean sameParameters(J.MethodDeclaration one, J.MethodDeclaration other) {
    JavaType.Method first = one.getMethodType();
    JavaType.Method second = other.getMethodType();
    return first != null
        && second != null
        && first.getParameterTypes().toString().equals(second.getParameterTypes().toString());
  }
}
