package io.smartasync.processor.write;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;

/** Writes the two methods of an operation: the author's method and its twin. */
final class OperationWriter {

  private final SmartInterface smart;
  private final TypeNames typeNames;
  private final InterfaceJavadoc javadoc;
  private final CopiedAnnotations annotations;
  private final ToolMarks marks;
  private final AsynchronousBody asynchronousTwin;
  private final SynchronousBody synchronousBody;

  OperationWriter(
      SmartInterface smart, TypeNames typeNames, InterfaceJavadoc javadoc, ToolMarks marks) {
    this.smart = smart;
    this.typeNames = typeNames;
    this.javadoc = javadoc;
    this.annotations = typeNames.copiedAnnotations();
    this.marks = marks;
    this.asynchronousTwin = new AsynchronousBody(smart, typeNames);
    this.synchronousBody = new SynchronousBody(typeNames);
  }

  /** Returns the author's method, without its body. */
  MethodSpec original(Operation operation) {
    return MethodNames.write(
        typeNames.file(), operation.method().getParameters(), names -> original(operation, names));
  }

  private MethodSpec original(Operation operation, MethodNames names) {
    MethodSpec.Builder original =
        signature(operation, operation.name(), names)
            .addAnnotations(annotations.ofOriginal(operation.method()));
    if (operation.isClose() && operation.style() instanceof Style.Synchronous) {
      original.addAnnotation(Override.class);
    }
    CodeBlock comment = javadoc.ofOriginal(operation, names);
    if (!comment.isEmpty()) {
      original.addJavadoc(comment);
    }
    if (operation.reverse().isPresent() && !typeNames.isIncomplete(operation.method())) {
      return reverse(original, operation, operation.reverse().get(), names);
    }
    if (operation.style() instanceof Style.Synchronous) {
      original.addAnnotations(marks.ofDirect(operation.method()));
    }
    if (typeNames.isIncomplete(operation.method())) {
      original.addModifiers(Modifier.DEFAULT).addCode(Calls.UNAVAILABLE);
    } else {
      original.addModifiers(Modifier.ABSTRACT);
    }
    return original
        .returns(typeNames.of(operation.method().getReturnType()))
        .addExceptions(typeNames.ofThrown(operation.method().getThrownTypes()))
        .build();
  }

  /** Returns the author's method, which waits for its twin unless it is overridden. */
  private MethodSpec reverse(
      MethodSpec.Builder original,
      Operation operation,
      Style.Asynchronous style,
      MethodNames names) {
    if (!operation.isClose()) {
      original.addAnnotation(Override.class);
    }
    original
        .addAnnotation(GeneratedMark.ofReverse(operation))
        .addAnnotations(marks.ofWaiting(style))
        .addModifiers(Modifier.DEFAULT)
        .addStatement(
            Calls.requireImplemented(
                names, key(smart, operation, typeNames), operation.twinName()));
    CodeBlock call =
        CodeBlock.of(
            "this.$L$L($L)",
            Calls.typeArguments(operation.method(), typeNames),
            operation.twinName(),
            names.arguments());
    WaitingCall waiting =
        new WaitingCall(
            names,
            operation.method().getReturnType(),
            call,
            smart.name().simpleName() + "." + operation.name(),
            operation.twinName(),
            operation.method().getThrownTypes(),
            operation.declaredFailures(),
            operation.isClose(),
            operation.timeout(),
            Optional.empty(),
            Optional.empty());
    synchronousBody.add(original, waiting, style);
    // As the author wrote it, because a wrapper overrides it: a stream may be one of a wildcard.
    return original.returns(typeNames.of(operation.method().getReturnType())).build();
  }

  /** Returns an operation of an interface as exceptions name it. */
  static String key(SmartInterface smart, Operation operation, TypeNames typeNames) {
    String parameters =
        operation.method().getParameters().stream()
            .map(each -> simpleName(typeNames.erased(each.asType())))
            .collect(Collectors.joining(", "));
    return "%s.%s(%s)".formatted(smart.name().simpleName(), operation.name(), parameters);
  }

  private static String simpleName(TypeName erased) {
    return switch (erased) {
      case ArrayTypeName array -> simpleName(array.componentType()) + "[]";
      case ClassName type -> type.simpleName();
      default -> erased.toString();
    };
  }

  /** Returns the twin. */
  MethodSpec twin(Operation operation) {
    return MethodNames.write(
        typeNames.file(), operation.method().getParameters(), names -> twin(operation, names));
  }

  private MethodSpec twin(Operation operation, MethodNames names) {
    MethodSpec.Builder twin =
        signature(operation, operation.twinName(), names)
            .addAnnotation(GeneratedMark.ofTwin(operation))
            .addAnnotations(annotations.ofTwin(operation))
            .addAnnotations(
                switch (operation.style()) {
                  case Style.Synchronous ignored -> marks.ofStarting(operation.method());
                  case Style.Asynchronous style -> marks.ofWaiting(style);
                })
            .addJavadoc(javadoc.ofTwin(operation, names))
            .addModifiers(operation.isStatic() ? Modifier.STATIC : Modifier.DEFAULT);
    if (operation.isClose() && operation.style() instanceof Style.Asynchronous) {
      twin.addAnnotation(Override.class);
    }
    switch (operation.style()) {
      case Style.Synchronous style -> asynchronousTwin.add(twin, operation, style, names);
      case Style.Asynchronous style ->
          synchronousBody.add(twin, waitingCall(operation, names), style);
    }
    MethodSpec complete = twin.build();
    return operation.isStatic() && typeNames.isIncomplete(operation.method())
        ? Calls.withoutCall(complete)
        : complete;
  }

  private WaitingCall waitingCall(Operation operation, MethodNames names) {
    return new WaitingCall(
        names,
        operation.method().getReturnType(),
        Calls.original(operation, smart.origin(), names, typeNames),
        smart.name().simpleName() + "." + operation.twinName(),
        operation.name(),
        operation.method().getThrownTypes(),
        operation.declaredFailures(),
        operation.isClose(),
        operation.timeout(),
        Optional.empty(),
        Optional.empty());
  }

  private MethodSpec.Builder signature(Operation operation, String name, MethodNames names) {
    ExecutableElement method = operation.method();
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(method.getTypeParameters().stream().map(typeNames::declaration).toList())
        .addParameters(parameters(method, names))
        .varargs(method.isVarArgs());
  }

  private List<ParameterSpec> parameters(ExecutableElement method, MethodNames names) {
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      VariableElement parameter = method.getParameters().get(i);
      parameters.add(
          ParameterSpec.builder(
                  typeNames.ofParameter(parameter.asType()), names.parameters().get(i))
              .addAnnotations(annotations.ofParameter(parameter))
              .build());
    }
    return parameters;
  }
}
