package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.model.Style.Absence;
import io.smartasync.processor.read.NullableMarks;
import io.smartasync.processor.table.Names;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Writes the bodies of twins that wait for what the author's method returns. */
final class SynchronousTwin {

  private final SmartInterface smart;
  private final TypeNames typeNames;

  SynchronousTwin(SmartInterface smart, TypeNames typeNames) {
    this.smart = smart;
    this.typeNames = typeNames;
  }

  void add(MethodSpec.Builder twin, Operation operation, Style.Asynchronous style) {
    twin.addExceptions(declaredExceptions(operation))
        .addStatement(
            Calls.refusal(
                operation,
                smart.name().simpleName() + "." + operation.twinName(),
                operation.name()));
    switch (style) {
      case Style.OfOne one -> addWait(twin, operation, one);
      case Style.OfMany many -> addStream(twin, operation, many);
    }
  }

  private Set<TypeName> declaredExceptions(Operation operation) {
    Set<TypeName> exceptions = new LinkedHashSet<>();
    Stream.of(operation.method().getThrownTypes(), operation.declaredFailures())
        .flatMap(List::stream)
        .forEach(each -> exceptions.add(typeNames.of(each)));
    return exceptions;
  }

  private void addStream(MethodSpec.Builder twin, Operation operation, Style.OfMany style) {
    Names names = FreeNames.in(operation.method());
    CodeBlock publisher = style.toPublisher().of(Calls.original(operation, smart.origin()), names);
    CodeBlock prefetch =
        style.prefetch() == 0 ? CodeBlock.of("") : CodeBlock.of(", $L", style.prefetch());
    twin.returns(
            ParameterizedTypeName.get(ClassName.get(Stream.class), typeNames.of(style.element())))
        .addStatement("return $L.stream($L$L)", Calls.async(operation), publisher, prefetch);
  }

  private void addWait(MethodSpec.Builder twin, Operation operation, Style.OfOne style) {
    twin.returns(returned(operation, style));
    List<TypeMirror> failures = operation.declaredFailures();
    if (failures.size() < 2) {
      twin.addStatement(
          wait(operation, style, failures.isEmpty() ? null : typeNames.of(failures.get(0))));
      return;
    }
    // Each declared exception is thrown as itself; the compiler sees which they are.
    CodeBlock caught =
        failures.stream()
            .map(each -> CodeBlock.of("$T", typeNames.of(each)))
            .collect(CodeBlock.joining(" | "));
    String failure = FreeNames.notAParameter(operation.method(), "failure");
    twin.beginControlFlow("try")
        .addStatement(wait(operation, style, ClassName.get(Exception.class)))
        .nextControlFlow("catch ($L | $T $L)", caught, RuntimeException.class, failure)
        .addStatement("throw $L", failure)
        .nextControlFlow("catch ($T $L)", Exception.class, failure)
        .addStatement("throw $L", Calls.unchecked(operation, failure))
        .endControlFlow();
  }

  private CodeBlock wait(Operation operation, Style.OfOne style, @Nullable TypeName declared) {
    Names names = FreeNames.in(operation.method());
    CodeBlock awaited =
        CodeBlock.of(
            "$L.await($L$L$L)",
            Calls.async(operation),
            style.toAwaitable().of(Calls.original(operation, smart.origin()), names),
            Calls.timeoutArgument(operation),
            declared == null ? CodeBlock.of("") : CodeBlock.of(", $T.class", declared));
    if (style.result().getKind() == TypeKind.VOID) {
      return awaited;
    }
    return style.absence() == Absence.EMPTY_OPTIONAL
        ? CodeBlock.of(
            "return $L.ofNullable($L)", names.type(ClassName.get(Optional.class)), awaited)
        : CodeBlock.of("return $L", awaited);
  }

  private TypeName returned(Operation operation, Style.OfOne style) {
    TypeName result = typeNames.of(style.result());
    return switch (style.absence()) {
      case FAILS -> result;
      case NULL -> style.result().getKind() == TypeKind.VOID ? result : nullable(result, operation);
      case EMPTY_OPTIONAL ->
          ParameterizedTypeName.get(ClassName.get(Optional.class), result.withoutAnnotations());
    };
  }

  /** What the author says of the asynchronous value goes for the value. */
  private static TypeName nullable(TypeName result, Operation operation) {
    List<AnnotationSpec> marks =
        operation.method().getReturnType().getAnnotationMirrors().stream()
            .filter(NullableMarks::is)
            .map(AnnotationSpec::get)
            .filter(mark -> !result.annotations().contains(mark))
            .toList();
    return marks.isEmpty() ? result : result.annotated(marks);
  }
}
