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
 * or {@code runAsync}. The one with the logic stays, and the class implements its generated
 * interface.
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
        List<J.ClassDeclaration> types = new ArrayList<>();
        Names names = new Names(unit);
        boolean changed = false;
        Cursor cursor = getCursor();
        for (J.ClassDeclaration type : unit.getClasses()) {
          Cursor place = new Cursor(cursor, type);
          List<MethodPair> pairs =
              pairs(
                  type,
                  observed,
                  (method, reason) ->
                      leftAlone.insertRow(ctx, Rows.of(unit, new Cursor(place, method), reason)));
          types.add(pairs.isEmpty() ? type : new PairMerger(names).merge(type, pairs));
          changed |= !pairs.isEmpty();
        }
        return changed
            ? (J.CompilationUnit)
                Imports.update(unit.withClasses(types), names, ctx, cursor.getParentOrThrow())
            : unit;
      }
    };
  }

  private static List<MethodPair> pairs(
      J.ClassDeclaration type,
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
          Reason reason = result.reason();
          if (reason == null && !canImplement(type)) {
            reason = Reason.NOT_A_CLASS;
          }
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

  private static boolean canImplement(J.ClassDeclaration type) {
    return type.getKind() == J.ClassDeclaration.Kind.Type.Class
        && type.getTypeParameters() == null
        && type.getLeadingAnnotations().stream()
            .noneMatch(each -> each.getSimpleName().equals("SmartAsync"));
  }

  private static boolean sameParameters(J.MethodDeclaration one, J.MethodDeclaration other) {
    JavaType.Method first = one.getMethodType();
    JavaType.Method second = other.getMethodType();
    return first != null
        && second != null
        && first.getParameterTypes().toString().equals(second.getParameterTypes().toString());
  }
}
