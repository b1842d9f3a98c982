package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.model.Style.Absence;
import io.smartasync.processor.table.NameScope;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import org.jspecify.annotations.Nullable;

/** Writes the bodies of methods that wait for the result of an asynchronous method. */
final class SynchronousBody {

  private static final CodeBlock NOTHING = CodeBlock.of("");

  private final TypeNames typeNames;

  SynchronousBody(TypeNames typeNames) {
    this.typeNames = typeNames;
  }

  void add(MethodSpec.Builder builder, WaitingCall call, Style.Asynchronous style) {
    builder
        .addExceptions(declaredExceptions(call))
        .addStatement(
            Calls.requireBlockingAllowed(
                call.names(), call.synchronousMethod(), call.asynchronousMethod()));
    switch (style) {
      case Style.OfOne one -> addWait(builder, call, one);
      case Style.OfMany many -> addStream(builder, call, many);
    }
  }

  private Set<TypeName> declaredExceptions(WaitingCall call) {
    Set<TypeName> exceptions = new LinkedHashSet<>();
    Stream.of(call.thrown(), call.failures())
        .flatMap(List::stream)
        .forEach(each -> exceptions.addAll(typeNames.ofThrown(List.of(each))));
    return exceptions;
  }

  private void addStream(MethodSpec.Builder builder, WaitingCall call, Style.OfMany style) {
    CodeBlock publisher = style.toPublisher().of(call.call(), call.names());
    CodeBlock prefetch =
        style.prefetch() == 0 ? CodeBlock.of("") : CodeBlock.of(", $L", style.prefetch());
    Optional<ResultWrapper> wrapper = call.wrapper();
    CodeBlock stream =
        CodeBlock.of(
            "$L.$Lstream($L$L)",
            Calls.async(call.names()),
            valueArgument(wrapper),
            publisher,
            prefetch);
    builder
        .returns(
            ParameterizedTypeName.get(
                ClassName.get(Stream.class),
                wrapper.map(ResultWrapper::type).orElseGet(() -> typeNames.of(style.element()))))
        .addStatement(
            "return $L$L",
            stream,
            wrapper.map(each -> mapping(each, call.names())).orElse(NOTHING));
  }

  /** Returns a call that wraps each element of a stream, or the value of an {@code Optional}. */
  private static CodeBlock mapping(ResultWrapper wrapper, NameScope names) {
    CodeBlock factory = CodeBlock.of("$L::$L", names.type(wrapper.name()), wrapper.factory());
    return wrapper.hasWildcard()
        ? CodeBlock.of(".<$T>map($L)", wrapper.type(), factory)
        : CodeBlock.of(".map($L)", factory);
  }

  /**
   * Returns the value to wrap as a type argument, if it could be inferred to be a variable that is
   * bounded by it: the compiler of Eclipse does not infer the factory's type arguments from one.
   */
  private static CodeBlock valueArgument(Optional<ResultWrapper> wrapper) {
    return wrapper
        .filter(ResultWrapper::hasWildcard)
        .map(each -> CodeBlock.of("<$T>", each.value()))
        .orElse(NOTHING);
  }

  private void addWait(MethodSpec.Builder builder, WaitingCall call, Style.OfOne style) {
    builder.returns(returned(call, style));
    List<TypeMirror> failures = call.failures();
    if (failures.size() < 2) {
      builder.addCode(wait(call, style, failures.isEmpty() ? null : classOf(failures.get(0))));
      return;
    }
    // Each declared exception is rethrown as itself. The compiler infers which they are.
    CodeBlock caught =
        failures.stream()
            .map(each -> CodeBlock.of("$T", classOf(each)))
            .collect(CodeBlock.joining(" | "));
    String failure = call.names().variable("failure");
    builder
        .beginControlFlow("try")
        .addCode(wait(call, style, ClassName.get(Exception.class)))
        .nextControlFlow("catch ($L | $T $L)", caught, RuntimeException.class, failure)
        .addStatement("throw $L", failure)
        .nextControlFlow("catch ($T $L)", Exception.class, failure)
        .addStatement("throw $L", Calls.unchecked(call.names(), failure))
        .endControlFlow();
  }

  /** Returns the class of an exception, without annotations that its type has. */
  private TypeName classOf(TypeMirror exception) {
    return typeNames.of(exception).withoutAnnotations();
  }

  private CodeBlock wait(WaitingCall call, Style.OfOne style, @Nullable TypeName declared) {
    NameScope names = call.names();
    CodeBlock awaited =
        CodeBlock.of(
            "$L.await($L$L$L)",
            Calls.async(call.names()),
            style.toAwaitable().of(call.call(), names),
            Calls.timeoutArgument(names, call.timeout()),
            declared == null ? NOTHING : CodeBlock.of(", $T.class", declared));
    if (style.result().getKind() == TypeKind.VOID) {
      return call.isClose()
          ? statement("$L.cleanUp(() -> $L)", Calls.async(names), awaited)
          : statement("$L", awaited);
    }
    Optional<ResultWrapper> wrapper = call.wrapper();
    if (style.absence() == Absence.EMPTY_OPTIONAL) {
      return statement(
          "return $L.$LofNullable($L)$L",
          names.type(ClassName.get(Optional.class)),
          valueArgument(wrapper),
          awaited,
          wrapper.map(each -> mapping(each, names)).orElse(NOTHING));
    }
    CodeBlock value =
        style.absence() == Absence.FAILS_ON_NULL
            ? CodeBlock.of(
                "$L.ofNullable($L).orElseThrow()",
                names.type(ClassName.get(Optional.class)),
                awaited)
            : awaited;
    if (wrapper.isEmpty()) {
      return statement("return $L", value);
    }
    return wrapped(names, value, wrapper.get());
  }

  /** Returns code that returns a value wrapped, and null as null. */
  static CodeBlock wrapped(NameScope names, CodeBlock value, ResultWrapper wrapper) {
    CodeBlock facade = names.type(wrapper.name());
    if (!wrapper.mayBeNull() && !wrapper.hasWildcard()) {
      return statement("return $L.$L($L)", facade, wrapper.factory(), value);
    }
    String name = names.variable("result");
    return CodeBlock.builder()
        .addStatement("$T $N = $L", wrapper.value(), name, value)
        .addStatement(
            wrapper.mayBeNull()
                ? "return $1N == null ? null : $2L.$3L($1N)"
                : "return $2L.$3L($1N)",
            name,
            facade,
            wrapper.factory())
        .build();
  }

  private static CodeBlock statement(String format, Object... arguments) {
    return CodeBlock.builder().addStatement(format, arguments).build();
  }

  private TypeName returned(WaitingCall call, Style.OfOne style) {
    TypeName result =
        call.wrapper().map(ResultWrapper::type).orElseGet(() -> typeNames.of(style.result()));
    return switch (style.absence()) {
      case NEVER, FAILS, FAILS_ON_NULL, UNSPECIFIED -> result;
      case NULL -> style.result().getKind() == TypeKind.VOID ? result : nullable(result, call);
      case EMPTY_OPTIONAL ->
          ParameterizedTypeName.get(ClassName.get(Optional.class), result.withoutAnnotations());
    };
  }

  /** Copies the nullness annotations of the asynchronous type to the type of the result. */
  private TypeName nullable(TypeName result, WaitingCall call) {
    List<AnnotationSpec> marks =
        typeNames
            .annotations(call.returned().getAnnotationMirrors().stream().filter(NullableMarks::is))
            .filter(mark -> !result.annotations().contains(mark))
            .toList();
    TypeName marked = marks.isEmpty() ? result : result.annotated(marks);
    return call.nullMark().map(mark -> NullnessAnnotations.nullable(marked, mark)).orElse(marked);
  }
}
