package io.smartasync.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.JavaIsoVisitor;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.NameTree;
import org.openrewrite.java.tree.Statement;
import org.openrewrite.java.tree.TypeUtils;

/**
 * Two methods of a class, {@code x} and {@code xAsync}, one of which calls the other.
 *
 * @param kept the method with the logic, which is annotated
 * @param deleted the method that is generated from now on
 * @param throwing the checked exceptions that the generated synchronous method declares
 * @param timeout the timeout of the generated method, or the empty string
 */
record MethodPair(
    J.MethodDeclaration kept,
    J.MethodDeclaration deleted,
    List<NameTree> throwing,
    String timeout) {

  /** Either a pair, or the reason why two methods that look like one stay. */
  record Result(@Nullable MethodPair pair, @Nullable Reason reason) {

    static Result no(Reason reason) {
      return new Result(null, reason);
    }
  }

  private static final Map<String, String> UNITS =
      Map.of("MILLISECONDS", "ms", "SECONDS", "s", "MINUTES", "m", "HOURS", "h");

  private static final Set<String> HARMLESS_ANNOTATIONS =
      Set.of(
          "SuppressWarnings", "Nullable", "NonNull", "NotNull", "CheckReturnValue", "SafeVarargs");

  /** Annotations that a proxy implements, which the generated method would not meet. */
  private static final Set<String> PROXIED =
      Set.of(
          "Transactional",
          "Async",
          "Cacheable",
          "CacheEvict",
          "CachePut",
          "Retryable",
          "Secured",
          "PreAuthorize",
          "PostAuthorize",
          "RolesAllowed",
          "Validated",
          "Scheduled");

  private static final List<String> MANY_VALUES =
      List.of(
          ReactorWaits.FLUX,
          RxJavaWaits.PACKAGE + "Flowable",
          RxJavaWaits.PACKAGE + "Observable",
          "io.smallrye.mutiny.Multi");

  /** Types that can complete without a value, for which their blocking methods return null. */
  private static final List<String> MAYBE_EMPTY =
      List.of(ReactorWaits.MONO, RxJavaWaits.PACKAGE + "Maybe");

  /** Executors that limit nothing. */
  private static final Set<String> UNBOUNDED =
      Set.of(
          "commonPool",
          "newCachedThreadPool",
          "newVirtualThreadPerTaskExecutor",
          "newThreadPerTaskExecutor");

  /**
   * Returns what two methods are, or null if neither calls the other, as methods with such names
   * usually do.
   */
  static @Nullable Result of(
      J.ClassDeclaration type,
      J.MethodDeclaration synchronous,
      J.MethodDeclaration asynchronous,
      ObservedMethods observed) {
    Shape waiting = Shape.ofWaiting(synchronous, asynchronous);
    boolean starting = waiting == null && Starting.calls(asynchronous, synchronous);
    if (waiting == null && !starting) {
      return null;
    }
    J.MethodDeclaration kept = waiting != null ? asynchronous : synchronous;
    J.MethodDeclaration deleted = waiting != null ? synchronous : asynchronous;
    Reason reason = reasonAgainst(type, kept, deleted);
    if (reason == null && !sameResult(synchronous, asynchronous)) {
      reason = Reason.RESULTS_DIFFER;
    }
    if (reason == null && waiting != null) {
      reason = waiting.reasonAgainstCall(asynchronous);
    }
    if (reason == null && waiting != null && returnsPrimitive(synchronous)) {
      reason = Reason.RETURNS_PRIMITIVE;
    }
    if (reason == null && waiting != null && waiting.isWrapperDocumented()) {
      reason = Reason.PROMISED_BY_JAVADOC;
    }
    if (reason == null && observed.contains(synchronous.getMethodType()) && waiting != null) {
      reason = Reason.OBSERVED_BY_CALLER;
    }
    if (reason != null) {
      return Result.no(reason);
    }
    return waiting != null ? waiting.pair(kept, deleted) : Starting.pair(type, kept, deleted);
  }

  /** Returns why two methods of an anonymous class stay, or null if they are no pair. */
  static @Nullable Reason reasonInAnonymousClass(
      J.MethodDeclaration synchronous, J.MethodDeclaration asynchronous) {
    if (Shape.ofWaiting(synchronous, asynchronous) == null
        && !Starting.calls(asynchronous, synchronous)) {
      return null;
    }
    boolean declared = isDeclaredBySupertype(synchronous) || isDeclaredBySupertype(asynchronous);
    return declared ? Reason.DECLARED_BY_SUPERTYPE : Reason.ANONYMOUS_TYPE;
  }

  private static boolean isDeclaredBySupertype(J.MethodDeclaration method) {
    return method.getMethodType() != null
        && TypeUtils.findOverriddenMethod(method.getMethodType()).isPresent();
  }

  private static @Nullable Reason reasonAgainst(
      J.ClassDeclaration type, J.MethodDeclaration kept, J.MethodDeclaration deleted) {
    for (J.MethodDeclaration method : List.of(kept, deleted)) {
      if (method.hasModifier(J.Modifier.Type.Static)) {
        return Reason.STATIC_METHOD;
      }
      if (!isPublic(type, method)) {
        return Reason.NOT_PUBLIC;
      }
      if (method.hasModifier(J.Modifier.Type.Final)) {
        return Reason.FINAL_METHOD;
      }
      if (method.getMethodType() == null) {
        return Reason.UNTYPED;
      }
      if (isDeclaredBySupertype(method)) {
        return Reason.DECLARED_BY_SUPERTYPE;
      }
      if (method.getLeadingAnnotations().stream()
          .anyMatch(each -> PROXIED.contains(each.getSimpleName()))) {
        return Reason.HAS_ANNOTATIONS;
      }
    }
    if (isVarargs(kept) != isVarargs(deleted)) {
      return Reason.VARARGS_DIFFER;
    }
    if (!typeParameters(kept).equals(typeParameters(deleted))) {
      return Reason.TYPE_PARAMETERS_DIFFER;
    }
    if (isAccessor(type, deleted)) {
      return Reason.RECORD_ACCESSOR;
    }
    boolean annotated =
        deleted.getLeadingAnnotations().stream()
                .anyMatch(each -> !HARMLESS_ANNOTATIONS.contains(each.getSimpleName()))
            || type.getLeadingAnnotations().stream()
                .anyMatch(each -> PROXIED.contains(each.getSimpleName()));
    if (annotated) {
      return Reason.HAS_ANNOTATIONS;
    }
    return deleted.hasModifier(J.Modifier.Type.Synchronized) ? Reason.OTHER_LOGIC : null;
  }

  /** The methods of an interface are public without a modifier. */
  private static boolean isPublic(J.ClassDeclaration type, J.MethodDeclaration method) {
    return method.hasModifier(J.Modifier.Type.Public)
        || (type.getKind() == J.ClassDeclaration.Kind.Type.Interface
            && !method.hasModifier(J.Modifier.Type.Private));
  }

  private static boolean isVarargs(J.MethodDeclaration method) {
    return method.getParameters().getLast() instanceof J.VariableDeclarations last
        && last.getVarargs() != null;
  }

  private static List<String> typeParameters(J.MethodDeclaration method) {
    return method.getTypeParameters() == null
        ? List.of()
        : method.getTypeParameters().stream().map(MethodPair::declaration).toList();
  }

  private static String declaration(J.TypeParameter parameter) {
    String name = ((J.Identifier) parameter.getName()).getSimpleName();
    return parameter.getBounds() == null
        ? name
        : name + parameter.getBounds().stream().map(bound -> "&" + bound.getType()).toList();
  }

  private static boolean isAccessor(J.ClassDeclaration type, J.MethodDeclaration method) {
    return type.getPrimaryConstructor() != null
        && parameters(method).isEmpty()
        && type.getPrimaryConstructor().stream()
            .filter(J.VariableDeclarations.class::isInstance)
            .map(J.VariableDeclarations.class::cast)
            .flatMap(component -> component.getVariables().stream())
            .anyMatch(component -> component.getSimpleName().equals(method.getSimpleName()));
  }

  /** The generated method would return the boxed type, which callers compare by reference. */
  private static boolean returnsPrimitive(J.MethodDeclaration method) {
    return method.getMethodType() != null
        && method.getMethodType().getReturnType() instanceof JavaType.Primitive primitive
        && primitive != JavaType.Primitive.Void
        && primitive != JavaType.Primitive.String;
  }

  /** Returns whether the future is one of what the synchronous method returns. */
  private static boolean sameResult(
      J.MethodDeclaration synchronous, J.MethodDeclaration asynchronous) {
    JavaType.Method method = synchronous.getMethodType();
    JavaType.Method later = asynchronous.getMethodType();
    if (method == null
        || later == null
        || !(later.getReturnType() instanceof JavaType.Parameterized future)) {
      return false;
    }
    JavaType value = future.getTypeParameters().getFirst();
    JavaType result = method.getReturnType();
    if (result instanceof JavaType.Primitive primitive) {
      String boxed =
          primitive == JavaType.Primitive.Void ? "java.lang.Void" : primitive.getClassName();
      return boxed != null && TypeUtils.isOfClassType(value, boxed);
    }
    return TypeUtils.isOfType(value, result) || value.toString().equals(result.toString());
  }

  /** Returns whether a call passes the parameters of a method on to another method. */
  private static boolean forwards(
      Expression expression, J.MethodDeclaration from, J.MethodDeclaration to) {
    if (!(expression instanceof J.MethodInvocation call)
        || !call.getSimpleName().equals(to.getSimpleName())
        || (call.getSelect() != null
            && !(call.getSelect() instanceof J.Identifier self
                && self.getSimpleName().equals("this")))) {
      return false;
    }
    List<Expression> arguments = Waits.arguments(call);
    List<String> parameters = parameters(from);
    if (arguments.size() != parameters.size()) {
      return false;
    }
    for (int i = 0; i < parameters.size(); i++) {
      if (!(arguments.get(i) instanceof J.Identifier argument)
          || !argument.getSimpleName().equals(parameters.get(i))) {
        return false;
      }
    }
    return true;
  }

  private static List<String> parameters(J.MethodDeclaration method) {
    List<String> names = new ArrayList<>();
    for (Statement parameter : method.getParameters()) {
      if (parameter instanceof J.VariableDeclarations variables) {
        names.add(variables.getVariables().getFirst().getSimpleName());
      }
    }
    return names;
  }

  private static @Nullable Statement onlyStatement(J.@Nullable Block body) {
    return body != null && body.getStatements().size() == 1
        ? body.getStatements().getFirst()
        : null;
  }

  private static @Nullable Expression expressionOf(@Nullable Statement statement) {
    if (statement instanceof J.Return result) {
      return result.getExpression();
    }
    return statement instanceof Expression expression ? expression : null;
  }

  /** The synchronous method waits for the asynchronous one. */
  private record Shape(J.MethodDeclaration synchronous, Wait target, J.@Nullable Try statement) {

    static @Nullable Shape ofWaiting(
        J.MethodDeclaration synchronous, J.MethodDeclaration asynchronous) {
      Statement only = onlyStatement(synchronous.getBody());
      J.Try statement = only instanceof J.Try found ? found : null;
      Expression expression =
          expressionOf(statement == null ? only : onlyStatement(statement.getBody()));
      if (!(expression instanceof J.MethodInvocation call)) {
        return null;
      }
      Wait target = Waits.of(call);
      return target != null && forwards(target.source(), synchronous, asynchronous)
          ? new Shape(synchronous, target, statement)
          : null;
    }

    /** Returns why the generated method would not return what the call returns, or null. */
    @Nullable Reason reasonAgainstCall(J.MethodDeclaration asynchronous) {
      JavaType type = target.source().getType();
      if (target.reason() != null) {
        return target.reason();
      }
      if (MANY_VALUES.stream().anyMatch(each -> Trees.is(each, type))) {
        return Reason.RESULTS_DIFFER;
      }
      if (target.hasDefault()) {
        return Reason.OTHER_LOGIC;
      }
      boolean canBeEmpty = MAYBE_EMPTY.stream().anyMatch(each -> Trees.is(each, type));
      return canBeEmpty && !isVoid(synchronous) && !isNullable(asynchronous)
          ? Reason.ABSENT_VALUE
          : null;
    }

    private static boolean isVoid(J.MethodDeclaration method) {
      return method.getMethodType() != null
          && method.getMethodType().getReturnType() == JavaType.Primitive.Void;
    }

    private static boolean isNullable(J.MethodDeclaration method) {
      boolean[] found = {false};
      new JavaIsoVisitor<Integer>() {
        @Override
        public J.Annotation visitAnnotation(J.Annotation annotation, Integer nothing) {
          found[0] |= annotation.getSimpleName().equals("Nullable");
          return annotation;
        }

        @Override
        public J.VariableDeclarations visitVariableDeclarations(
            J.VariableDeclarations parameter, Integer nothing) {
          return parameter;
        }

        @Override
        public J.Block visitBlock(J.Block body, Integer nothing) {
          return body;
        }
      }.visit(method, 0);
      return found[0];
    }

    /** Returns whether callers may rely on the exception that wraps failures. */
    boolean isWrapperDocumented() {
      Wait.Wrapper wrapper = target.wrapper();
      boolean caught =
          statement != null
              && statement.getCatches().stream()
                  .anyMatch(handler -> Handlers.caught(handler).contains(wrapper.exception()));
      return !wrapper.exception().isEmpty()
          && !caught
          && DocumentedExceptions.isNamedBy(synchronous, wrapper);
    }

    Result pair(J.MethodDeclaration kept, J.MethodDeclaration deleted) {
      List<NameTree> throwing = new ArrayList<>();
      if (deleted.getThrows() != null) {
        throwing.addAll(deleted.getThrows());
      }
      for (NameTree each : throwing) {
        if (each.getType() instanceof JavaType.GenericTypeVariable) {
          return Result.no(Reason.VARIABLE_EXCEPTION);
        }
        if (isWrapper(each.getType())) {
          return Result.no(Reason.EXCEPTION_PROMISED);
        }
      }
      if (statement != null) {
        Reason reason = reasonAgainstTry(statement);
        if (reason != null) {
          return Result.no(reason);
        }
      }
      String timeout = "";
      if (target.timeout() != null) {
        timeout = timeoutOf(target.timeout());
        boolean thrown =
            throwing.stream()
                .anyMatch(each -> TypeUtils.isOfClassType(each.getType(), Waits.TIMEOUT_EXCEPTION));
        if (timeout.isEmpty() || !thrown) {
          return Result.no(Reason.TIMEOUT_PROMISED);
        }
      }
      throwing.removeIf(
          each -> Trees.is(Handlers.RUNTIME_EXCEPTION, each.getType()) || isDeclaredBy(kept, each));
      return new Result(new MethodPair(kept, deleted, throwing, timeout), null);
    }

    private static boolean isDeclaredBy(J.MethodDeclaration method, NameTree exception) {
      return method.getThrows() != null
          && method.getThrows().stream()
              .anyMatch(each -> TypeUtils.isOfType(each.getType(), exception.getType()));
    }

    private static boolean isWrapper(@Nullable JavaType type) {
      return type == null
          || TypeUtils.isOfClassType(type, Wait.Wrapper.EXECUTION.exception())
          || TypeUtils.isOfClassType(type, "java.lang.InterruptedException")
          || TypeUtils.isOfClassType(type, Handlers.EXCEPTION)
          || TypeUtils.isOfClassType(type, Handlers.THROWABLE);
    }

    private static @Nullable Reason reasonAgainstTry(J.Try statement) {
      if (statement.getFinally() != null || statement.getResources() != null) {
        return Reason.OTHER_LOGIC;
      }
      for (J.Try.Catch handler : statement.getCatches()) {
        List<String> caught = Handlers.caught(handler);
        boolean interruption = caught.equals(List.of("java.lang.InterruptedException"));
        if (interruption) {
          if (!isUsualInterruption(handler)) {
            return Reason.INTERRUPTION_PROMISED;
          }
        } else if (caught.contains(Waits.TIMEOUT_EXCEPTION)) {
          return Reason.TIMEOUT_PROMISED;
        } else if (Unwrapping.of(handler) == null && !wrapsAsRuntimeException(handler)) {
          return Reason.EXCEPTION_PROMISED;
        }
      }
      return null;
    }

    /** Sets the flag again, if anything, and throws an unchecked exception of the JDK. */
    private static boolean isUsualInterruption(J.Try.Catch handler) {
      List<Statement> statements = handler.getBody().getStatements();
      if (statements.isEmpty() || statements.size() > 2) {
        return false;
      }
      boolean restores =
          statements.size() == 1
              || (statements.getFirst() instanceof J.MethodInvocation call
                  && call.getSimpleName().equals("interrupt"));
      return restores
          && statements.getLast() instanceof J.Throw thrown
          && thrown.getException() instanceof J.NewClass creation
          && creation.getType() instanceof JavaType.FullyQualified type
          && type.getFullyQualifiedName().startsWith("java.")
          && Trees.is(Handlers.RUNTIME_EXCEPTION, type);
    }

    /** What arrives now is a {@code RuntimeException} too. */
    private static boolean wrapsAsRuntimeException(J.Try.Catch handler) {
      return onlyStatement(handler.getBody()) instanceof J.Throw thrown
          && thrown.getException() instanceof J.NewClass creation
          && TypeUtils.isOfClassType(creation.getType(), Handlers.RUNTIME_EXCEPTION);
    }

    private static String timeoutOf(Wait.Timeout timeout) {
      String name =
          timeout.unit() instanceof J.FieldAccess field
              ? field.getSimpleName()
              : timeout.unit() instanceof J.Identifier identifier ? identifier.getSimpleName() : "";
      String unit = UNITS.get(name);
      return unit != null
              && timeout.amount() instanceof J.Literal literal
              && literal.getValue() instanceof Number number
          ? number + unit
          : "";
    }
  }

  /** The asynchronous method starts the synchronous one. */
  private static final class Starting {

    static boolean calls(J.MethodDeclaration asynchronous, J.MethodDeclaration synchronous) {
      J.MethodInvocation start = startOf(asynchronous);
      if (start == null) {
        return false;
      }
      Expression function = start.getArguments().getFirst();
      if (function instanceof J.MemberReference reference) {
        return reference.getReference().getSimpleName().equals(synchronous.getSimpleName())
            && reference.getContaining() instanceof J.Identifier self
            && self.getSimpleName().equals("this")
            && parameters(synchronous).isEmpty();
      }
      if (!(function instanceof J.Lambda lambda)) {
        return false;
      }
      Expression called = null;
      if (lambda.getBody() instanceof Expression expression) {
        called = expression;
      } else if (lambda.getBody() instanceof J.Block block) {
        Statement only = onlyStatement(block);
        called =
            expressionOf(
                only instanceof J.Try statement && isCompletionTry(statement)
                    ? onlyStatement(statement.getBody())
                    : only);
      }
      return called != null && forwards(called, asynchronous, synchronous);
    }

    /** A checked exception must be wrapped in a lambda; a future unwraps this one by itself. */
    private static boolean isCompletionTry(J.Try statement) {
      return statement.getFinally() == null
          && statement.getResources() == null
          && statement.getCatches().stream()
              .allMatch(
                  handler ->
                      onlyStatement(handler.getBody()) instanceof J.Throw thrown
                          && thrown.getException() instanceof J.NewClass creation
                          && TypeUtils.isOfClassType(
                              creation.getType(), Wait.Wrapper.COMPLETION.exception()));
    }

    private static J.@Nullable MethodInvocation startOf(J.MethodDeclaration asynchronous) {
      return expressionOf(onlyStatement(asynchronous.getBody())) instanceof J.MethodInvocation call
              && (call.getSimpleName().equals("supplyAsync")
                  || call.getSimpleName().equals("runAsync"))
              && call.getMethodType() != null
              && call.getMethodType()
                  .getDeclaringType()
                  .getFullyQualifiedName()
                  .equals(Waits.COMPLETABLE_FUTURE)
          ? call
          : null;
    }

    static Result pair(
        J.ClassDeclaration type, J.MethodDeclaration kept, J.MethodDeclaration deleted) {
      J.MethodInvocation start = startOf(deleted);
      if (start != null
          && start.getArguments().size() > 1
          && !isUnbounded(start.getArguments().get(1), type)) {
        return Result.no(Reason.BOUNDED_EXECUTOR);
      }
      return new Result(new MethodPair(kept, deleted, List.of(), ""), null);
    }

    private static boolean isUnbounded(Expression executor, J.ClassDeclaration type) {
      if (executor instanceof J.MethodInvocation call) {
        return UNBOUNDED.contains(call.getSimpleName());
      }
      return executor instanceof J.Identifier identifier
          && type.getBody().getStatements().stream()
              .filter(J.VariableDeclarations.class::isInstance)
              .map(J.VariableDeclarations.class::cast)
              .filter(field -> field.hasModifier(J.Modifier.Type.Final))
              .flatMap(field -> field.getVariables().stream())
              .anyMatch(
                  field ->
                      field.getSimpleName().equals(identifier.getSimpleName())
                          && field.getInitializer() instanceof J.MethodInvocation call
                          && UNBOUNDED.contains(call.getSimpleName()));
    }
  }
}
