package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.table.NameScope;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.type.TypeVariable;

/** The calls that generated methods make. */
final class Calls {

  static final ClassName ASYNC = ClassName.get("io.smartasync", "Async");
  static final ClassName EITHER_METHOD = ClassName.get("io.smartasync", "EitherMethod");

  /** The body of a method that a compilation with errors generates instead of a call. */
  static final CodeBlock UNAVAILABLE =
      CodeBlock.of("throw new $T();\n", UnsupportedOperationException.class);

  /** The number of type variables up to which the compiler infers them. */
  private static final int MOST_INFERRED = 3;

  private Calls() {}

  /** Returns the class {@code Async} as the target of a call. */
  static CodeBlock async(NameScope names) {
    return names.type(ASYNC);
  }

  /** Returns an expression that converts a failure to an unchecked exception. */
  static CodeBlock unchecked(NameScope names, String failure) {
    return CodeBlock.of("$L.unchecked($L)", async(names), failure);
  }

  /** Returns a call of the author's method with the parameters of its twin. */
  static CodeBlock original(
      Operation operation, TypeElement origin, MethodNames names, TypeNames typeNames) {
    ExecutableElement method = operation.method();
    CodeBlock call = of(method, names, typeNames);
    if (operation.isStatic()) {
      return CodeBlock.of("$L.$L", names.type(ClassName.get(origin)), call);
    }
    // A statement cannot begin with a call of a method of this name.
    boolean isStatement = method.getSimpleName().contentEquals("yield");
    return isStatement || !typeArguments(method, typeNames).isEmpty()
        ? CodeBlock.of("this.$L", call)
        : call;
  }

  /**
   * Returns a call of a method with the parameters of the method around the call, without a target.
   */
  static CodeBlock of(ExecutableElement method, MethodNames names, TypeNames typeNames) {
    return CodeBlock.of(
        "$L$L($L)", typeArguments(method, typeNames), method.getSimpleName(), names.arguments());
  }

  /** Returns a call of a method as a member of a type, without type arguments if that is raw. */
  static CodeBlock of(
      ExecutableElement method, ExecutableType member, MethodNames names, TypeNames typeNames) {
    return member.getTypeVariables().isEmpty()
        ? CodeBlock.of("$L($L)", method.getSimpleName(), names.arguments())
        : of(method, names, typeNames);
  }

  /**
   * Returns the type variables, unless the compiler infers exactly these from the arguments: where
   * a variable is the bound of a wildcard, it infers a captured type. Inference of many variables
   * takes minutes for jOOQ's overloads.
   */
  static CodeBlock typeArguments(ExecutableElement method, TypeNames typeNames) {
    boolean areInferred =
        method.getTypeParameters().size() <= MOST_INFERRED
            && method.getTypeParameters().stream()
                .allMatch(
                    variable ->
                        method.getParameters().stream()
                            .anyMatch(parameter -> determines(parameter.asType(), variable)));
    return areInferred
        ? CodeBlock.of("")
        : CodeBlock.of(
            "<$L>",
            method.getTypeParameters().stream()
                .map(each -> typeNames.variable(each).name())
                .collect(Collectors.joining(", ")));
  }

  private static boolean determines(TypeMirror type, TypeParameterElement variable) {
    return switch (type) {
      case TypeVariable each -> each.asElement().equals(variable);
      case ArrayType array -> determines(array.getComponentType(), variable);
      case DeclaredType declared ->
          declared.getTypeArguments().stream().anyMatch(each -> determines(each, variable));
      default -> false;
    };
  }

  /** Returns the last argument of a call that may have a timeout, with a comma. */
  static CodeBlock timeoutArgument(NameScope names, Optional<Duration> timeout) {
    CodeBlock type = names.type(ClassName.get(Duration.class));
    return timeout
        .map(time -> CodeBlock.of(", $L", Timeouts.expression(time, type)))
        .orElse(CodeBlock.of(""));
  }

  /**
   * Returns a statement that fails if a synchronous method is called on a thread that must not
   * wait.
   */
  static CodeBlock requireBlockingAllowed(
      NameScope names, String synchronousMethod, String asynchronousMethod) {
    return CodeBlock.of(
        "$L.requireBlockingAllowed($S, $S)", async(names), synchronousMethod, asynchronousMethod);
  }

  /**
   * Returns a statement that records on the thread of a body that it runs for a default method,
   * whose synchronous method may be a default method too.
   */
  static CodeBlock enterTwin(NameScope names, String synchronousMethod) {
    return CodeBlock.of("$L.enterTwin(this, $S)", names.type(EITHER_METHOD), synchronousMethod);
  }

  /** Returns a statement that fails if the twin of a default method has called it. */
  static CodeBlock requireImplemented(NameScope names, String synchronousMethod, String twin) {
    return CodeBlock.of(
        "$L.requireImplemented(this, $S, $S)", names.type(EITHER_METHOD), synchronousMethod, twin);
  }

  /** Returns the same method with a body that calls nothing. */
  static MethodSpec withoutCall(MethodSpec method) {
    return MethodSpec.methodBuilder(method.name())
        .addJavadoc(method.javadoc())
        .addAnnotations(method.annotations())
        .addModifiers(method.modifiers())
        .addTypeVariables(method.typeVariables())
        .returns(method.returnType())
        .addParameters(method.parameters())
        .varargs(method.varargs())
        .addExceptions(method.exceptions())
        .addCode(UNAVAILABLE)
        .build();
  }
}
