package io.smartasync.rewrite;

import io.smartasync.rewrite.TryPlan.Handler;
import io.smartasync.rewrite.TryPlan.Result;
import io.smartasync.rewrite.Wait.Wrapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/** Plans the catch blocks of a try statement for the exceptions that {@code await} throws. */
final class TryPlanner {

  private static final String INTERRUPTED = "java.lang.InterruptedException";
  private static final String CANCELLED = "java.util.concurrent.CancellationException";
  private static final String ASYNC_INTERRUPTED = "io.smartasync.AsyncInterruptedException";

  private static final Set<String> WRAPPERS =
      Set.of(
          Wrapper.EXECUTION.exception(),
          Wrapper.COMPLETION.exception(),
          Wrapper.UNCHECKED_EXECUTION.exception());

  /** What a wait throws that {@code await} does not. */
  private static final Set<String> SPECIFIC =
      Set.of(
          Wrapper.EXECUTION.exception(),
          Wrapper.COMPLETION.exception(),
          Wrapper.UNCHECKED_EXECUTION.exception(),
          "com.google.common.util.concurrent.ExecutionError",
          INTERRUPTED,
          Waits.TIMEOUT_EXCEPTION,
          "io.smallrye.mutiny.TimeoutException");

  private static final Set<String> BROAD =
      Set.of(Handlers.RUNTIME_EXCEPTION, Handlers.EXCEPTION, Handlers.THROWABLE);

  private final J.Try statement;
  private final List<FoundWait> waits;
  private final List<Expression> declared = new ArrayList<>();
  private final Names names;

  private TryPlanner(J.Try statement, List<FoundWait> waits, Names names) {
    this.statement = statement;
    this.waits = waits;
    this.names = names;
  }

  /** Returns whether a try statement catches what waits throw and {@code await} does not. */
  static boolean isSpecific(J.Try statement) {
    return statement.getCatches().stream()
        .flatMap(handler -> Handlers.caught(handler).stream())
        .anyMatch(SPECIFIC::contains);
  }

  /** Returns whether a broad catch block treats wrapped failures in a way of its own. */
  static boolean inspectsWrapper(J.Try statement) {
    return statement.getCatches().stream()
        .anyMatch(
            handler ->
                Handlers.caught(handler).stream().anyMatch(BROAD::contains)
                    && Handlers.inspects(handler));
  }

  /** Plans a try statement that {@linkplain #isSpecific catches} what its waits throw. */
  static Result plan(J.Try statement, List<FoundWait> waits, Names names) {
    return new TryPlanner(statement, waits, names).plan();
  }

  private Result plan() {
    if (statement.getResources() != null) {
      return Result.no(Reason.OTHER_CALLS);
    }
    if (otherCallThrows()) {
      return Result.no(Reason.OTHER_SOURCE);
    }
    List<Handler> first = new ArrayList<>();
    List<Handler> last = new ArrayList<>();
    boolean cancellationCaught = false;
    boolean interruptionCaught = false;
    boolean broadCaught = false;
    boolean timeoutCaught = false;
    int wrapperHandlers = 0;
    J.Try.Catch broadened = null;
    for (J.Try.Catch handler : statement.getCatches()) {
      List<String> caught = Handlers.caught(handler);
      cancellationCaught |= caught.contains(CANCELLED);
      broadCaught |= caught.stream().anyMatch(BROAD::contains);
      timeoutCaught |= caught.contains(Waits.TIMEOUT_EXCEPTION);
      boolean wrapper = caught.stream().anyMatch(WRAPPERS::contains);
      wrapperHandlers += wrapper ? 1 : 0;
      interruptionCaught |= caught.contains(INTERRUPTED);
    }
    if (wrapperHandlers > 1) {
      return Result.no(Reason.OTHER_CATCH);
    }
    for (J.Try.Catch handler : statement.getCatches()) {
      List<String> caught = Handlers.caught(handler);
      if (caught.stream().anyMatch(WRAPPERS::contains)) {
        broadened = handler;
      } else if (caught.contains(INTERRUPTED)) {
        Handlers.Uses uses = Handlers.uses(handler);
        if (!uses.convertible() || uses.cause()) {
          return Result.no(Reason.HANDLER_USE);
        }
        if (uses.rethrown()) {
          return Result.no(Reason.PROMISED_BY_METHOD);
        }
        List<String> types = new ArrayList<>(caught);
        types.replaceAll(type -> type.equals(INTERRUPTED) ? ASYNC_INTERRUPTED : type);
        first.add(new Handler.Changed(handler.getId(), types));
      } else {
        first.add(new Handler.Kept(handler.getId()));
      }
    }
    Reason reason = timeoutReason();
    if (reason != null) {
      return Result.no(reason);
    }
    if (broadened != null) {
      Unwrapping unwrapping = Unwrapping.of(broadened);
      List<String> caught = Handlers.caught(broadened);
      if (unwrapping != null && caught.size() == 1) {
        if (first.stream().anyMatch(this::mayCatch)) {
          return Result.no(Reason.OTHER_CATCH);
        }
        declared.addAll(unwrapping.declared());
      } else {
        reason = broaden(broadened, caught, cancellationCaught, interruptionCaught, last);
        if (reason != null) {
          return Result.no(reason);
        }
        if (broadCaught) {
          return Result.no(Reason.OTHER_CATCH);
        }
      }
    }
    if (timeoutCaught && isTimed() && declared.stream().noneMatch(this::includesTimeout)) {
      boolean alone =
          broadened == null || !Handlers.caught(broadened).contains(Waits.TIMEOUT_EXCEPTION);
      if (alone) {
        declared.add(names.of(Waits.TIMEOUT_EXCEPTION));
      }
    }
    if (declared.size() > 3) {
      return Result.no(Reason.TOO_MANY_EXCEPTIONS);
    }
    if (timeoutCaught && !isTimed()) {
      return Result.no(Reason.OTHER_SOURCE);
    }
    first.addAll(last);
    return new Result(new TryPlan(first, declared), null);
  }

  /** A kept catch block must not see what the removed one has thrown. */
  private boolean mayCatch(Handler handler) {
    return handler instanceof Handler.Kept kept
        && statement.getCatches().stream()
            .filter(each -> each.getId().equals(kept.id()))
            .flatMap(each -> Handlers.caught(each).stream())
            .anyMatch(type -> !type.equals(Waits.TIMEOUT_EXCEPTION) && !type.equals(CANCELLED));
  }

  private @Nullable Reason broaden(
      J.Try.Catch handler,
      List<String> caught,
      boolean cancellationCaught,
      boolean interruptionCaught,
      List<Handler> last) {
    for (String type : caught) {
      if (!SPECIFIC.contains(type) && !type.equals(CANCELLED)) {
        return Reason.OTHER_CATCH;
      }
    }
    if (waits.stream().anyMatch(found -> !caught.contains(found.target().wrapper().exception()))) {
      return Reason.OTHER_CATCH; // the block would handle failures that have passed it
    }
    Handlers.Uses uses = Handlers.uses(handler);
    if (!uses.convertible() || uses.rethrown()) {
      return Reason.HANDLER_USE;
    }
    if (!doesNothingElse()) {
      return Reason.OTHER_CALLS;
    }
    String type = Handlers.RUNTIME_EXCEPTION;
    if (uses.cause()) {
      type = uses.errors() ? Handlers.THROWABLE : Handlers.EXCEPTION;
      declared.add(names.of(type));
    }
    if (!caught.contains(INTERRUPTED)) {
      List<String> passed = new ArrayList<>();
      if (!cancellationCaught) {
        passed.add(CANCELLED);
      }
      if (!interruptionCaught) {
        passed.add(ASYNC_INTERRUPTED);
      }
      if (!passed.isEmpty()) {
        last.add(new Handler.PassedOn(passed));
      }
    }
    last.add(new Handler.Changed(handler.getId(), List.of(type)));
    return null;
  }

  private boolean isTimed() {
    return waits.stream().anyMatch(found -> found.target().throwsTimeoutException());
  }

  private boolean includesTimeout(Expression type) {
    return TypeUtils.isOfClassType(type.getType(), Handlers.EXCEPTION)
        || TypeUtils.isOfClassType(type.getType(), Handlers.THROWABLE)
        || TypeUtils.isOfClassType(type.getType(), Waits.TIMEOUT_EXCEPTION);
  }

  /** A future that is used after the timeout must not be cancelled. */
  private @Nullable Reason timeoutReason() {
    if (!isTimed()) {
      return null;
    }
    for (J.Try.Catch handler : statement.getCatches()) {
      if (Handlers.caught(handler).contains(Waits.TIMEOUT_EXCEPTION)) {
        List<Statement> statements = handler.getBody().getStatements();
        boolean ends =
            !statements.isEmpty()
                && (statements.getLast() instanceof J.Throw
                    || statements.getLast() instanceof J.Return);
        boolean shared =
            waits.stream()
                .map(FoundWait::target)
                .anyMatch(wait -> wait.cancelsSource() && wait.source() instanceof J.Identifier);
        if (shared && !ends) {
          return Reason.USED_AFTER_TIMEOUT;
        }
      }
    }
    return null;
  }

  /** Returns whether a call that is no wait throws a checked exception that is caught here. */
  private boolean otherCallThrows() {
    boolean[] found = {false};
    new Body(waits) {
      @Override
      void call(JavaType.@Nullable Method method) {
        if (method == null) {
          found[0] = true;
          return;
        }
        for (JavaType thrown : method.getThrownExceptions()) {
          JavaType.FullyQualified type = TypeUtils.asFullyQualified(thrown);
          if (type == null
              || SPECIFIC.contains(type.getFullyQualifiedName())
              || type.getFullyQualifiedName().equals(Handlers.EXCEPTION)
              || type.getFullyQualifiedName().equals(Handlers.THROWABLE)) {
            found[0] = true;
          }
        }
      }

      @Override
      public J.Throw visitThrow(J.Throw thrown, Integer p) {
        JavaType.FullyQualified type = TypeUtils.asFullyQualified(thrown.getException().getType());
        found[0] |= type == null || SPECIFIC.contains(type.getFullyQualifiedName());
        return super.visitThrow(thrown, p);
      }
    }.visit(statement.getBody(), 0);
    return found[0];
  }

  /** Returns whether the try block only waits, so that all its exceptions come from the waits. */
  private boolean doesNothingElse() {
    boolean[] only = {true};
    new Body(waits) {
      @Override
      public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
        // The calls that make the future are part of the operation.
        return isWait(call) ? call : super.visitMethodInvocation(call, p);
      }

      @Override
      void call(JavaType.@Nullable Method method) {
        only[0] = false;
      }

      @Override
      public J.Throw visitThrow(J.Throw thrown, Integer p) {
        only[0] = false;
        return thrown;
      }
    }.visit(statement.getBody(), 0);
    return only[0];
  }

  /** Visits the calls that a try block makes itself, without the waits. */
  private abstract static class Body extends JavaIsoVisitor<Integer> {

    private final List<FoundWait> waits;

    Body(List<FoundWait> waits) {
      this.waits = waits;
    }

    abstract void call(JavaType.@Nullable Method method);

    boolean isWait(J.MethodInvocation call) {
      return waits.stream().anyMatch(found -> found.target().call().getId().equals(call.getId()));
    }

    @Override
    public J.MethodInvocation visitMethodInvocation(J.MethodInvocation call, Integer p) {
      if (!isWait(call)) {
        call(call.getMethodType());
      }
      return super.visitMethodInvocation(call, p);
    }

    @Override
    public J.NewClass visitNewClass(J.NewClass creation, Integer p) {
      call(creation.getMethodType());
      return super.visitNewClass(creation, p);
    }

    @Override
    public J.Lambda visitLambda(J.Lambda lambda, Integer p) {
      return lambda;
    }

    @Override
    public J.ClassDeclaration visitClassDeclaration(J.ClassDeclaration type, Integer p) {
      return type;
    }
  }
}
