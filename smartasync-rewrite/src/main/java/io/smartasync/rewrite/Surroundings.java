package io.smartasync.rewrite;

import java.util.Iterator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.Flag;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.TypeUtils;

/** Decides by the code around a wait whether that code may wait by {@code Async.await}. */
final class Surroundings {

  private static final Set<String> NON_BLOCKING = Set.of("NonBlocking", "RunOnEventLoop");

  private static final List<String> PROMISES =
      List.of("java.util.concurrent.ExecutionException", "java.lang.InterruptedException");

  private static final Set<String> ENTRY_POINTS =
      Set.of(
          "Test",
          "ParameterizedTest",
          "RepeatedTest",
          "TestFactory",
          "BeforeEach",
          "AfterEach",
          "BeforeAll",
          "AfterAll",
          "Before",
          "After",
          "BeforeClass",
          "AfterClass",
          "BeforeMethod",
          "AfterMethod",
          "Benchmark",
          "Setup",
          "TearDown");

  private Surroundings() {}

  /** Returns why the code at a cursor is left alone, or null if it may wait. */
  static @Nullable Reason reasonAgainst(Cursor cursor, @Nullable Expression source) {
    if (AsyncTypes.isOfMocks(source)) {
      return Reason.MOCK;
    }
    Iterator<Object> path = cursor.getPath(J.class::isInstance);
    Walk walk = new Walk((J) path.next(), source);
    while (path.hasNext()) {
      Reason reason = walk.enter((J) path.next());
      if (reason != null) {
        return reason;
      }
    }
    return null;
  }

  /** Goes from a wait outwards. */
  private static final class Walk {

    private J inner;
    private final @Nullable Expression source;

    /** Whether a method that has been passed runs the wait on a thread that may wait. */
    private boolean onWorker;

    private boolean inLambda;

    Walk(J wait, @Nullable Expression source) {
      this.inner = wait;
      this.source = source;
    }

    /** Returns why the wait is left alone because of a tree around it, or null. */
    @Nullable Reason enter(J tree) {
      Reason reason =
          switch (tree) {
            case J.MethodInvocation call -> reasonAgainstCall(call);
            case J.NewClass creation -> reasonAgainstCreation(creation);
            case J.Lambda lambda -> reasonAgainstLambda(lambda);
            case J.If condition -> reasonAgainstCondition(condition.getIfCondition());
            case J.Ternary condition -> reasonAgainstCondition(condition.getCondition());
            case J.MethodDeclaration method ->
                source != null && DoneChecks.areIn(method, source)
                    ? Reason.ALREADY_DONE
                    : reasonAgainstMethod(method, onWorker);
            case J.ClassDeclaration type ->
                isNonBlocking(type.getLeadingAnnotations())
                    ? Reason.EVENT_LOOP
                    : reasonAgainstType(type.getType());
            default -> null;
          };
      inner = tree;
      return reason;
    }

    private static @Nullable Reason reasonAgainstCondition(J condition) {
      return DoneChecks.areIn(condition, null) ? Reason.ALREADY_DONE : null;
    }

    private @Nullable Reason reasonAgainstLambda(J.Lambda lambda) {
      boolean isDirect = !inLambda;
      inLambda = true;
      if (AsyncTypes.isReceiver(lambda.getType())) {
        return Reason.EVENT_LOOP;
      }
      return isDirect && declaresPromises(lambda.getType()) ? Reason.PROMISED_BY_METHOD : null;
    }

    private @Nullable Reason reasonAgainstCall(J.MethodInvocation call) {
      if (AsyncTypes.isOfMocks(call)) {
        return Reason.MOCK;
      }
      if (onWorker || !isFunction(inner, call)) {
        return null;
      }
      JavaType.Method method = call.getMethodType();
      if (method == null) {
        return Reason.UNTYPED;
      }
      if (call.getArguments().stream().anyMatch(Surroundings::isExceptionClass)) {
        return Reason.ASSERTION;
      }
      onWorker = AsyncTypes.runsOnWorkers(method);
      return onWorker ? null : AsyncTypes.reasonAgainstArgumentOf(method);
    }

    private @Nullable Reason reasonAgainstCreation(J.NewClass creation) {
      onWorker |= isThreadOf(inner, creation);
      return creation.getBody() == null ? null : reasonAgainstType(creation.getType());
    }
  }

  private static @Nullable Reason reasonAgainstMethod(
      J.MethodDeclaration method, boolean onWorker) {
    if (isNonBlocking(method.getLeadingAnnotations())) {
      return Reason.EVENT_LOOP;
    }
    JavaType.Method type = method.getMethodType();
    if (type == null) {
      return Reason.UNTYPED;
    }
    if (method.getLeadingAnnotations().stream().anyMatch(Surroundings::expectsException)) {
      return Reason.ASSERTION;
    }
    return !onWorker && AsyncTypes.isValue(type.getReturnType())
        ? Reason.ASYNCHRONOUS_METHOD
        : null;
  }

  private static @Nullable Reason reasonAgainstType(@Nullable JavaType type) {
    if (Trees.is(Waits.FUTURE, type) || Trees.is(Waits.COMPLETION_STAGE, type)) {
      return Reason.IMPLEMENTS_FUTURE;
    }
    return AsyncTypes.isReceiver(type) ? Reason.EVENT_LOOP : null;
  }

  private static boolean isFunction(J argument, J.MethodInvocation call) {
    boolean function =
        argument instanceof J.Lambda
            || argument instanceof J.MemberReference
            || (argument instanceof J.NewClass creation && creation.getBody() != null);
    return function && call.getArguments().stream().anyMatch(argument::equals);
  }

  private static boolean isThreadOf(J argument, J.NewClass creation) {
    return argument instanceof J.Lambda
        && Trees.is("java.lang.Thread", creation.getType())
        && creation.getArguments().stream().anyMatch(argument::equals);
  }

  /** A test's own helper for assertions is passed the class that it expects. */
  private static boolean isExceptionClass(Expression argument) {
    return argument instanceof J.FieldAccess literal
        && literal.getSimpleName().equals("class")
        && Trees.is(Handlers.THROWABLE, literal.getTarget().getType());
  }

  /** JUnit 4 has {@code expected}, TestNG {@code expectedExceptions}. */
  private static boolean expectsException(J.Annotation annotation) {
    return annotation.getArguments() != null
        && annotation.getArguments().stream()
            .anyMatch(
                element ->
                    element instanceof J.Assignment assignment
                        && assignment.getVariable() instanceof J.Identifier name
                        && name.getSimpleName().startsWith("expected"));
  }

  private static boolean isNonBlocking(List<J.Annotation> annotations) {
    return annotations.stream().anyMatch(each -> NON_BLOCKING.contains(each.getSimpleName()));
  }

  /** Returns the method whose body directly contains a cursor, or null if a lambda does. */
  static J.@Nullable MethodDeclaration methodOf(Cursor cursor) {
    Iterator<Object> path =
        cursor.getPath(
            value ->
                value instanceof J.MethodDeclaration
                    || value instanceof J.Lambda
                    || value instanceof J.ClassDeclaration);
    return path.hasNext() && path.next() instanceof J.MethodDeclaration method ? method : null;
  }

  /** Returns whether the method of a functional interface declares what waits throw. */
  private static boolean declaresPromises(@Nullable JavaType function) {
    JavaType.FullyQualified type = TypeUtils.asFullyQualified(function);
    return type != null
        && type.getMethods().stream()
            .filter(method -> method.hasFlags(Flag.Abstract))
            .flatMap(method -> method.getThrownExceptions().stream())
            .anyMatch(
                thrown ->
                    PROMISES.stream().anyMatch(each -> TypeUtils.isOfClassType(thrown, each)));
  }

  /** Returns whether callers of a method can handle the exceptions that a wait throws. */
  static boolean promisesExceptions(J.MethodDeclaration method) {
    JavaType.Method type = method.getMethodType();
    return type != null
        && !isEntryPoint(method)
        && type.getThrownExceptions().stream()
            .anyMatch(
                thrown ->
                    PROMISES.stream().anyMatch(each -> TypeUtils.isOfClassType(thrown, each)));
  }

  /** Returns whether callers of a method can handle a timeout, which it declares. */
  static boolean promisesTimeout(J.@Nullable MethodDeclaration method) {
    return method != null
        && method.getMethodType() != null
        && method.getMethodType().getThrownExceptions().stream()
            .anyMatch(
                thrown ->
                    TypeUtils.isOfClassType(thrown, Waits.TIMEOUT_EXCEPTION)
                        || (!isEntryPoint(method) && isAnyException(thrown)));
  }

  private static boolean isAnyException(JavaType type) {
    return TypeUtils.isOfClassType(type, Handlers.EXCEPTION)
        || TypeUtils.isOfClassType(type, Handlers.THROWABLE);
  }

  private static boolean isEntryPoint(J.MethodDeclaration method) {
    return (method.getSimpleName().equals("main") && method.hasModifier(J.Modifier.Type.Static))
        || method.getLeadingAnnotations().stream()
            .anyMatch(each -> ENTRY_POINTS.contains(each.getSimpleName()));
  }
}
