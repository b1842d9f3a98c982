package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Writes what an operation becomes: the author's method and its twin. */
final class OperationWriter {

  static final ClassName ASYNC = ClassName.get("io.smartasync", "Async");

  private static final ClassName ASYNC_EXCEPTION = ClassName.get("io.smartasync", "AsyncException");

  private final SmartInterface smart;
  private final TypeNames typeNames;
  private final JavadocWriter javadoc;

  OperationWriter(SmartInterface smart, TypeNames typeNames, JavadocWriter javadoc) {
    this.smart = smart;
    this.typeNames = typeNames;
    this.javadoc = javadoc;
  }

  /** The method as the author wrote it, without its body. */
  MethodSpec original(Operation operation) {
    MethodSpec.Builder original =
        signature(operation, operation.name())
            .addAnnotations(CopiedAnnotations.ofOriginal(operation.method()));
    CodeBlock comment = javadoc.ofOriginal(operation);
    if (!comment.isEmpty()) {
      original.addJavadoc(comment);
    }
    return original
        .addModifiers(Modifier.ABSTRACT)
        .returns(typeNames.of(operation.method().getReturnType()))
        .addExceptions(names(operation.method().getThrownTypes()))
        .build();
  }

  /** The method that is added. */
  MethodSpec twin(Operation operation) {
    MethodSpec.Builder twin =
        signature(operation, operation.twinName())
            .addAnnotations(CopiedAnnotations.ofTwin(operation.method()))
            .addJavadoc(javadoc.ofTwin(operation))
            .addModifiers(operation.isStatic() ? Modifier.STATIC : Modifier.DEFAULT);
    switch (operation.style()) {
      case Style.Direct direct -> addAsynchronousBody(twin, operation, direct);
      case Style.OfFuture future -> addSynchronousBody(twin, operation, future);
    }
    return twin.build();
  }

  private MethodSpec.Builder signature(Operation operation, String name) {
    ExecutableElement method = operation.method();
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addTypeVariables(method.getTypeParameters().stream().map(typeNames::declaration).toList())
        .addParameters(method.getParameters().stream().map(this::parameter).toList())
        .varargs(method.isVarArgs());
  }

  private ParameterSpec parameter(VariableElement parameter) {
    return ParameterSpec.builder(
            typeNames.of(parameter.asType()), parameter.getSimpleName().toString())
        .addAnnotations(CopiedAnnotations.ofParameter(parameter))
        .build();
  }

  private void addAsynchronousBody(
      MethodSpec.Builder twin, Operation operation, Style.Direct style) {
    boolean isVoid = style.result().getKind() == TypeKind.VOID;
    TypeName value = isVoid ? Nullness.voidIn(smart.origin()) : typeNames.boxed(style.result());
    CodeBlock timeout =
        operation
            .timeout()
            .map(time -> CodeBlock.of(", $L", timeout(operation, time)))
            .orElse(CodeBlock.of(""));
    twin.returns(ParameterizedTypeName.get(ClassName.get(CompletableFuture.class), value));
    if (!isVoid && !style.throwsAnything()) {
      twin.addStatement("return $L.start(() -> $L$L)", async(operation), call(operation), timeout);
      return;
    }
    CodeBlock.Builder body = CodeBlock.builder();
    if (isVoid) {
      body.addStatement("$L", call(operation)).addStatement("return null");
    } else {
      body.addStatement("return $L", call(operation));
    }
    twin.addCode("return $L.start(() -> {\n$>", async(operation))
        .addCode(
            style.throwsAnything()
                ? throwingOnlyExceptions(operation.method(), body.build())
                : body.build())
        .addCode("$<}$L);\n", timeout);
  }

  /** A throwable that is neither an exception nor an error needs one to carry it. */
  private static CodeBlock throwingOnlyExceptions(ExecutableElement method, CodeBlock body) {
    String failure = FreeNames.notAParameter(method, "failure");
    return CodeBlock.builder()
        .beginControlFlow("try")
        .add(body)
        .nextControlFlow("catch ($T | $T $L)", Exception.class, Error.class, failure)
        .addStatement("throw $L", failure)
        .nextControlFlow("catch ($T $L)", Throwable.class, failure)
        .addStatement("throw $L.unchecked($L)", FreeNames.target(method, ASYNC_EXCEPTION), failure)
        .endControlFlow()
        .build();
  }

  private void addSynchronousBody(
      MethodSpec.Builder twin, Operation operation, Style.OfFuture style) {
    twin.returns(typeNames.of(style.result()))
        .addExceptions(declaredExceptions(operation))
        .addStatement(
            "$L.requireBlockingAllowed($S, $S)",
            async(operation),
            smart.name().simpleName() + "." + operation.twinName(),
            operation.name());
    List<TypeMirror> failures = operation.declaredFailures();
    if (failures.size() < 2) {
      addWait(twin, operation, style, failures.isEmpty() ? null : typeNames.of(failures.get(0)));
      return;
    }
    // Each declared exception is thrown as itself; the compiler sees which they are.
    CodeBlock caught =
        failures.stream()
            .map(each -> CodeBlock.of("$T", typeNames.of(each)))
            .collect(CodeBlock.joining(" | "));
    String failure = FreeNames.notAParameter(operation.method(), "failure");
    twin.beginControlFlow("try");
    addWait(twin, operation, style, ClassName.get(Exception.class));
    twin.nextControlFlow("catch ($L | $T $L)", caught, RuntimeException.class, failure)
        .addStatement("throw $L", failure)
        .nextControlFlow("catch ($T $L)", Exception.class, failure)
        .addStatement(
            "throw $L.unchecked($L)",
            FreeNames.target(operation.method(), ASYNC_EXCEPTION),
            failure)
        .endControlFlow();
  }

  private void addWait(
      MethodSpec.Builder twin,
      Operation operation,
      Style.OfFuture style,
      @Nullable TypeName declared) {
    CodeBlock.Builder arguments = CodeBlock.builder().add("$L", call(operation));
    if (style.isAlsoPlainFuture()) {
      arguments.add(".toCompletableFuture()");
    }
    operation.timeout().ifPresent(time -> arguments.add(", $L", timeout(operation, time)));
    if (declared != null) {
      arguments.add(", $T.class", declared);
    }
    String statement =
        style.result().getKind() == TypeKind.VOID ? "$L.await($L)" : "return $L.await($L)";
    twin.addStatement(statement, async(operation), arguments.build());
  }

  private static CodeBlock async(Operation operation) {
    return FreeNames.target(operation.method(), ASYNC);
  }

  private static CodeBlock timeout(Operation operation, Duration timeout) {
    return Timeouts.expression(
        timeout, FreeNames.target(operation.method(), ClassName.get(Duration.class)));
  }

  private CodeBlock call(Operation operation) {
    String arguments =
        operation.method().getParameters().stream()
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.joining(", "));
    return operation.isStatic()
        ? CodeBlock.of(
            "$L.$L($L)",
            FreeNames.target(operation.method(), ClassName.get(smart.origin())),
            operation.name(),
            arguments)
        : CodeBlock.of("$L($L)", operation.name(), arguments);
  }

  private Set<TypeName> declaredExceptions(Operation operation) {
    Set<TypeName> exceptions = new LinkedHashSet<>(names(operation.method().getThrownTypes()));
    exceptions.addAll(names(operation.declaredFailures()));
    return exceptions;
  }

  private List<TypeName> names(List<? extends TypeMirror> types) {
    return types.stream().map(typeNames::of).toList();
  }
}
