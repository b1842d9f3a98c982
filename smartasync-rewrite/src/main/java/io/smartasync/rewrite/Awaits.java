package io.smartasync.rewrite;

import io.smartasync.rewrite.Wait.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.openrewrite.java.tree.Expression;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JContainer;
import org.openrewrite.java.tree.JRightPadded;
import org.openrewrite.java.tree.JavaType;
import org.openrewrite.java.tree.Space;
import org.openrewrite.java.tree.TypeTree;
import org.openrewrite.marker.Markers;

/** Makes the calls of {@code Async} that replace waits. */
final class Awaits {

  static final String ASYNC = "io.smartasync.Async";
  private static final String DURATION = "java.time.Duration";
  private static final String OPTIONAL = "java.util.Optional";

  private static final Map<String, String> FACTORIES =
      Map.of(
          "NANOSECONDS", "ofNanos",
          "MILLISECONDS", "ofMillis",
          "SECONDS", "ofSeconds",
          "MINUTES", "ofMinutes",
          "HOURS", "ofHours",
          "DAYS", "ofDays");

  private final Names names;

  Awaits(Names names) {
    this.names = names;
  }

  /** Returns the call that replaces a wait. */
  Expression replacementOf(Wait wait, WaitPlan.Change change) {
    List<Expression> declared = change.declared();
    Expression source = wait.source();
    for (Step step : wait.steps()) {
      source = converted(source, step);
    }
    Expression result =
        switch (wait.result()) {
          case VALUE -> {
            J.MethodInvocation call = await(wait, source, wait.valueType(), declared);
            yield change.isTyped() ? typed(call, declared) : call;
          }
          case OPTIONAL ->
              Trees.call(
                  names.of(OPTIONAL),
                  "ofNullable",
                  wait.valueType(),
                  await(wait, source, elementOf(wait.valueType()), declared));
          case STREAM -> stream(wait, source);
          case ITERABLE -> iterable(wait, change.element(), stream(wait, source));
        };
    return result.withPrefix(wait.call().getPrefix());
  }

  private Expression converted(Expression source, Step step) {
    JavaType returns = Trees.type(step.returns());
    return switch (step) {
      case Step.Method method ->
          method.argument() == null
              ? Trees.call(source, method.name(), returns)
              : Trees.call(source, method.name(), returns, method.argument());
      case Step.WithConstant method ->
          Trees.call(
              source,
              method.name(),
              returns,
              Trees.constant(names.of(method.type()), method.constant()));
      case Step.Static method ->
          Trees.call(names.of(method.type()), method.name(), returns, source);
    };
  }

  private J.MethodInvocation await(
      Wait wait, Expression source, JavaType value, List<Expression> declared) {
    List<Expression> arguments = new ArrayList<>();
    arguments.add(source);
    if (wait.timeout() != null) {
      arguments.add(duration(wait.timeout()));
    }
    for (Expression type : declared) {
      arguments.add(Trees.classLiteral(type));
    }
    return Trees.call(names.of(ASYNC), "await", value, arguments.toArray(Expression[]::new));
  }

  private J.MethodInvocation typed(J.MethodInvocation call, List<Expression> declared) {
    List<JRightPadded<Expression>> types = new ArrayList<>();
    types.add(JRightPadded.build(names.of(Trees.typeOf(call).toString())));
    for (Expression each : declared) {
      Expression name = each.withId(UUID.randomUUID());
      types.add(JRightPadded.build(name.<Expression>withPrefix(Space.SINGLE_SPACE)));
    }
    return call.getPadding()
        .withTypeParameters(JContainer.build(Space.EMPTY, types, Markers.EMPTY));
  }

  private J.MethodInvocation stream(Wait wait, Expression publisher) {
    Expression[] arguments =
        wait.prefetch() == null
            ? new Expression[] {publisher}
            : new Expression[] {publisher, wait.prefetch()};
    return Trees.call(names.of(ASYNC), "stream", Trees.type("java.util.stream.Stream"), arguments);
  }

  /** Casts the iterator of the stream to what an enhanced {@code for} iterates over. */
  private Expression iterable(Wait wait, @Nullable TypeTree element, J.MethodInvocation stream) {
    JavaType type = wait.valueType();
    return element == null
        ? Trees.iterable((TypeTree) names.of(elementOf(type).toString()), type, stream)
        : Trees.iterable(element, type, stream);
  }

  private static JavaType elementOf(JavaType type) {
    return type instanceof JavaType.Parameterized parameterized
        ? parameterized.getTypeParameters().getFirst()
        : JavaType.ShallowClass.build("java.lang.Object");
  }

  private Expression duration(Wait.Timeout timeout) {
    Expression unit = timeout.unit();
    Expression amount = timeout.amount();
    if (unit == null) {
      return amount;
    }
    JavaType type = Trees.type(DURATION);
    String name =
        unit instanceof J.FieldAccess field
            ? field.getSimpleName()
            : unit instanceof J.Identifier identifier ? identifier.getSimpleName() : "";
    String factory = FACTORIES.get(name);
    return factory != null
        ? Trees.call(names.of(DURATION), factory, type, amount)
        : Trees.call(
            names.of(DURATION),
            "of",
            type,
            amount,
            Trees.call(unit, "toChronoUnit", Trees.type("java.time.temporal.ChronoUnit")));
  }

  /** Returns {@code Async::await} in place of {@code CompletableFuture::join}. */
  J.MemberReference replacementOf(J.MemberReference reference) {
    JavaType.Method old = reference.getMethodType();
    JavaType.Method method =
        old == null
            ? null
            : old.withName("await").withDeclaringType(JavaType.ShallowClass.build(ASYNC));
    return reference
        .withContaining(names.of(ASYNC).withPrefix(reference.getContaining().getPrefix()))
        .withReference(reference.getReference().withSimpleName("await").withType(method))
        .withMethodType(method);
  }
}
