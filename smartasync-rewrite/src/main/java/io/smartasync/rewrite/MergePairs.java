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
          pairs(
              type,
              place,
              observed,
              (method, reason) ->
                  leftAlone.insertRow(ctx, Rows.of(unit, new Cursor(getCursor(), method), reason)));
      if (pairs.isEmpty()) {
        return type;
      }
      changes = true;
      return new PairMerger(names).merge(type, place.generatedName(), pairs);
    }
  }

  private static List<MethodPair> pairs(
      J.ClassDeclaration type,
      PlaceOfType place,
      ObservedMethods observed,
      BiConsumer<J.MethodDeclaration, Reason> report) {
    List<J.MethodDeclaration> methods =
        type.getBody().getStatements().stream()
            .filter(J.MethodDeclaration.class::isInstance)
            .map(J.MethodDeclaration.class::cast)
            .toList();
    List<MethodPair> pairs = new ArrayList<>();
    for (J.MethodDeclaration asynchronous : methods) {
      if (!asynchronous.getSimpleName().endsWith(SUFFIX) || asynchronous.getMethodType() == null) {
        continue;
      }
      String name =
          asynchronous
              .getSimpleName()
              .substring(0, asynchronous.getSimpleName().length() - SUFFIX.length());
      for (J.MethodDeclaration synchronous : methods) {
        if (synchronous.getSimpleName().equals(name) && sameParameters(synchronous, asynchronous)) {
          MethodPair.Result result = MethodPair.of(type, synchronous, asynchronous, observed);
          if (result == null) {
            continue;
          }
          Reason reason = result.reason() == null ? place.reason() : result.reason();
          if (reason != null) {
            report.accept(synchronous.withBody(null).withPrefix(Space.EMPTY), reason);
          } else if (result.pair() != null) {
            pairs.add(result.pair());
          }
        }
      }
    }
    return pairs;
  }

  private static boolean sameParameters(J.MethodDeclaration one, J.MethodDeclaration other) {
    JavaType.Method first = one.getMethodType();
    JavaType.Method second = other.getMethodType();
    return first != null
        && second != null
        && first.getParameterTypes().toString().equals(second.getParameterTypes().toString());
  }
}
