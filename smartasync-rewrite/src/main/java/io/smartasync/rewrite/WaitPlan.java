package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.Loop;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.java.tree.TypeUtils;

/** What changes in a compilation unit, decided before anything is changed. */
final class WaitPlan {

  /**
   * How a wait changes.
   *
   * @param declared the exceptions that it declares
   * @param isTyped whether it says what it returns, as {@code Async.<String>await(...)}
   * @param element the type of the elements of an iterable, as the loop around it writes it
   */
  record Change(List<Expression> declared, boolean isTyped, @Nullable TypeTree element) {}

  private final Map<UUID, Change> waits = new HashMap<>();

  private final Map<UUID, TryPlan> tries = new HashMap<>();
  private final Set<UUID> references = new HashSet<>();
  private final ProjectMethods methods;
  private final Names names;
  private final BiConsumer<Cursor, Reason> leftAlone;

  private WaitPlan(ProjectMethods methods, Names names, BiConsumer<Cursor, Reason> leftAlone) {
    this.methods = methods;
    this.names = names;
    this.leftAlone = leftAlone;
  }

  /** Plans a compilation unit, and reports each wait that stays. */
  static WaitPlan of(
      J.CompilationUnit unit,
      ProjectMethods methods,
      Names names,
      BiConsumer<Cursor, Reason> leftAlone) {
    WaitPlan plan = new WaitPlan(methods, names, leftAlone);
    Finder finder = new Finder();
    finder.visit(unit, 0);
    finder.references.forEach(plan::decideReference);
    plan.decide(finder.waits);
    return plan;
  }

  boolean isEmpty() {
    return waits.isEmpty() && references.isEmpty();
  }

  /** Returns how a call changes, or null if it does not. */
  @Nullable Change of(J.MethodInvocation call) {
    return waits.get(call.getId());
  }

  @Nullable TryPlan of(J.Try statement) {
    return tries.get(statement.getId());
  }

  boolean changes(J.MemberReference reference) {
    return references.contains(reference.getId());
  }

  private void decideReference(Cursor cursor) {
    Reason reason = WaitReferences.reasonAgainst(cursor);
    if (reason == null) {
      references.add(cursor.<J>getValue().getId());
    } else {
      leftAlone.accept(cursor, reason);
    }
  }

  private void decide(List<FoundWait> found) {
    Map<J.Try, List<FoundWait>> groups = new LinkedHashMap<>();
    Map<FoundWait, Reason> reasons = new HashMap<>();
    for (FoundWait wait : found) {
      Reason reason = reasonAgainst(wait);
      if (reason != null) {
        reasons.put(wait, reason);
      }
      List<J.Try> specific = wait.tries().stream().filter(TryPlanner::isSpecific).toList();
      if (!specific.isEmpty()) {
        groups.computeIfAbsent(specific.getFirst(), each -> new ArrayList<>()).add(wait);
      } else if (reason == null) {
        change(wait, declaredWithoutTry(wait));
      }
    }
    groups.forEach((statement, group) -> decideTry(statement, group, reasons));
    reasons.forEach((wait, reason) -> leftAlone.accept(wait.cursor(), reason));
  }

  private void decideTry(J.Try statement, List<FoundWait> group, Map<FoundWait, Reason> reasons) {
    Reason reason = group.stream().anyMatch(reasons::containsKey) ? Reason.OTHER_WAIT : null;
    TryPlan.Result result =
        reason == null ? TryPlanner.plan(statement, group, names) : TryPlan.Result.no(reason);
    TryPlan plan = result.plan();
    if (plan == null) {
      for (FoundWait wait : group) {
        reasons.putIfAbsent(wait, result.reason() == null ? Reason.OTHER_CATCH : result.reason());
      }
      return;
    }
    tries.put(statement.getId(), plan);
    for (FoundWait wait : group) {
      List<Expression> declared = new ArrayList<>(plan.declared());
      for (Expression each : declaredWithoutTry(wait)) {
        if (declared.size() < 3 && declared.stream().noneMatch(type -> includes(type, each))) {
          declared.add(each);
        }
      }
      change(wait, declared);
    }
  }

  private void change(FoundWait found, List<Expression> declared) {
    Wait wait = found.target();
    boolean isTyped = Inference.needsType(wait, found.cursor());
    waits.put(
        wait.call().getId(),
        new Change(declared, isTyped, Iterations.elementType(wait, found.cursor())));
  }

  private static boolean includes(Expression type, Expression other) {
    return TypeUtils.isOfClassType(type.getType(), Handlers.EXCEPTION)
        || TypeUtils.isOfClassType(type.getType(), Handlers.THROWABLE)
        || TypeUtils.isOfType(type.getType(), other.getType());
  }

  /** A timeout, or a failure, that the method declares or a block catches is thrown as it was. */
  private List<Expression> declaredWithoutTry(FoundWait found) {
    Wait wait = found.target();
    J.MethodDeclaration method = Surroundings.methodOf(found.cursor());
    List<Expression> declared = new ArrayList<>();
    if (wait.throwsTimeoutException() && Surroundings.promisesTimeout(method)) {
      declared.add(names.of(Waits.TIMEOUT_EXCEPTION));
    }
    if (wait.wrapper() == Wait.Wrapper.UNDECLARED) {
      addHandled(found, method, declared);
    }
    return declared;
  }

  /** Adds the checked exceptions that the code around a wait handles. */
  private static void addHandled(
      FoundWait found, J.@Nullable MethodDeclaration method, List<Expression> declared) {
    List<NameTree> handled = new ArrayList<>();
    for (J.Try statement : found.tries()) {
      statement.getCatches().forEach(each -> handled.addAll(Handlers.alternatives(each)));
    }
    if (method != null && method.getThrows() != null) {
      handled.addAll(method.getThrows());
    }
    for (NameTree each : handled) {
      if (each instanceof Expression type
          && Handlers.isChecked(type.getType())
          && declared.size() < 3
          && declared.stream().noneMatch(other -> includes(other, type))) {
        declared.removeIf(other -> includes(type, other));
        declared.add(type);
      }
    }
  }

  private @Nullable Reason reasonAgainst(FoundWait found) {
    Wait wait = found.target();
    Reason reason = wait.reason();
    if (reason == null && NettyWaits.returnsFuture(wait.call()) && isUsed(found.cursor())) {
      reason = Reason.FUTURE_IS_USED;
    }
    if (reason == null) {
      reason = Surroundings.reasonAgainst(found.cursor(), wait.source());
    }
    if (reason == null && methods.checks().areCalledAround(found.cursor(), wait.source())) {
      reason = Reason.CHECKED_BY_OTHER_METHOD;
    }
    if (reason != null) {
      return reason;
    }
    reason = Iterations.reasonAgainst(wait, found.cursor());
    if (reason != null) {
      return reason;
    }
    if (Inference.needsType(wait, found.cursor()) && !Inference.isPlain(wait.valueType())) {
      return Reason.INFERRED_TYPE;
    }
    long specific = found.tries().stream().filter(TryPlanner::isSpecific).count();
    if (specific > 1) {
      return Reason.NESTED_TRY;
    }
    if (found.tries().stream().anyMatch(TryPlanner::inspectsWrapper)) {
      return Reason.CAUSE_IS_INSPECTED;
    }
    reason = timeoutReason(found);
    if (reason != null) {
      return reason;
    }
    if (wait.wrapper() == Wait.Wrapper.NONE) {
      return null;
    }
    J.MethodDeclaration around = found.cursor().firstEnclosing(J.MethodDeclaration.class);
    if (around != null
        && !wait.wrapper().exception().isEmpty()
        && !found.isWrapperCaught()
        && methods.documented().isNamedFor(around.getMethodType(), wait.wrapper())) {
      return Reason.PROMISED_BY_JAVADOC;
    }
    J.MethodDeclaration method = Surroundings.methodOf(found.cursor());
    if (method == null) {
      return null;
    }
    if ((wait.wrapper() == Wait.Wrapper.EXECUTION || wait.wrapper() == Wait.Wrapper.UNDECLARED)
        && Surroundings.promisesExceptions(method)) {
      return Reason.PROMISED_BY_METHOD;
    }
    return specific == 0 && methods.observed().contains(method.getMethodType())
        ? Reason.OBSERVED_BY_CALLER
        : null;
  }

  private @Nullable Reason timeoutReason(FoundWait found) {
    Wait.Timeout timeout = found.target().timeout();
    if (timeout == null) {
      return null;
    }
    if (found.target().cancelsSource() && Trees.isField(found.target().source())) {
      return Reason.SHARED_AFTER_TIMEOUT;
    }
    if (found.target().throwsTimeoutException()) {
      return null;
    }
    boolean caught =
        found.tries().stream()
            .flatMap(statement -> statement.getCatches().stream())
            .flatMap(handler -> Handlers.caught(handler).stream())
            .anyMatch(timeout.exception()::equals);
    return caught ? Reason.OTHER_CATCH : null;
  }

  /** Returns whether the value of a call is used, and not only its effect. */
  private static boolean isUsed(Cursor cursor) {
    return switch (cursor.getParentTreeCursor().<Object>getValue()) {
      case J.Block block -> false;
      case J.If branch -> false;
      case J.If.Else branch -> false;
      case Loop loop -> false;
      default -> true;
    };
  }

  private static final class Finder extends JavaIsoVisitor<Integer> {

    private final List<FoundWait> waits = new ArrayList<>();
    private final List<Cursor> references = new ArrayList<>();

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
      Wait wait = Waits.of(call);
      if (wait != null) {
        waits.add(FoundWait.at(getCursor(), wait));
      }
      return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.MemberReference visitMemberReference(J.MemberReference reference, Integer p) {
      if (WaitReferences.isWait(reference)) {
        references.add(getCursor());
      }
      return super.visitMemberReference(reference, p);
    }
  }
}
