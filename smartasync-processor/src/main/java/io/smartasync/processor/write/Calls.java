package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.table.NameScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Name;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.type.TypeMirror;

/** The calls that generated methods make. */
final class Calls {

  static final ClassName ASYNC = ClassName.get("io.smartasync", "Async");

  /** The body of a method that a compilation with errors generates instead of a call. */
  static final CodeBlock UNAVAILABLE =
      CodeBlock.of("throw new $T();\n", UnsupportedOperationException.class);

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

  /** Returns the type variables, if the compiler could not infer them from the arguments. */
  private static CodeBlock typeArguments(ExecutableElement method, TypeNames typeNames) {
    List<Name> variables =
        method.getTypeParameters().stream().map(TypeParameterElement::getSimpleName).toList();
    boolean areInferred =
        variables.stream()
            .allMatch(
                variable ->
                    method.getParameters().stream()
                        .anyMatch(parameter -> mentions(parameter.asType(), variable)));
    return areInferred
        ? CodeBlock.of("")
        : CodeBlock.of(
            "<$L>",
            method.getTypeParameters().stream()
                .map(each -> typeNames.variable(each).name())
                .collect(Collectors.joining(", ")));
  }

  private static boolean mentions(TypeMirror type, Name variable) {
    return ReferencedTypes.variablesIn(type).stream()
        .anyMatch(each -> each.asElement().getSimpleName().equals(variable));
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
