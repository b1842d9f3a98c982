package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.FacadeMethod.Wrapping;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/** Writes the methods of a facade. */
final class FacadeMethodWriter {

  private final Facade facade;
  private final TypeNames typeNames;
  private final FacadeJavadoc javadoc;
  private final Optional<AnnotationSpec> nullMark;
  private final ToolMarks marks;
  private final EclipseCalls eclipseCalls;
  private final SynchronousBody synchronousBody;

  FacadeMethodWriter(
      Facade facade,
      TypeNames typeNames,
      FacadeJavadoc javadoc,
      Optional<AnnotationSpec> nullMark,
      ToolMarks marks,
      EclipseCalls eclipseCalls) {
    this.facade = facade;
    this.eclipseCalls = eclipseCalls;
    this.typeNames = typeNames;
    this.javadoc = javadoc;
    this.nullMark = nullMark;
    this.marks = marks;
    this.synchronousBody = new SynchronousBody(typeNames);
  }

  private Optional<ResultWrapper> wrapper(Optional<Wrapping> wrapping) {
    return wrapping.map(
        each ->
            new ResultWrapper(
                each.facade(),
                facade.names().factory(),
                typeNames.of(each.facade(), each.type()),
                typeNames.of(each.type()),
                each.mayBeNull()));
  }

  /** Returns the method that calls one of the wrapped type. */
  MethodSpec method(FacadeMethod method) {
    TypeNames inMethod =
        typeNames.inMethod(method.method(), facade.type(), facade.typeParameters());
    return new FacadeMethodWriter(facade, inMethod, javadoc, nullMark, marks, eclipseCalls)
        .written(method);
  }

  private MethodSpec written(FacadeMethod method) {
    return MethodNames.write(
        typeNames.file(), method.method().getParameters(), names -> method(method, names));
  }

  private MethodSpec method(FacadeMethod method, MethodNames names) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(method.name())
            .addJavadoc(javadoc.ofMethod(method))
            .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
            .addAnnotations(typeNames.copiedAnnotations().ofForeign(method.method()))
            .addTypeVariables(
                method.type().getTypeVariables().stream()
                    .filter(each -> method.callback().filter(by -> by.omits(each)).isEmpty())
                    .map(typeNames::declaration)
                    .toList())
            .addParameters(parameters(method, names))
            .varargs(method.method().isVarArgs() && !method.omits(method.parameters().size() - 1));
    if (method.isClose() || !method.overridden().isEmpty()) {
      builder.addAnnotation(Override.class);
    }
    if (method.style().isPresent()) {
      builder.addAnnotations(marks.ofWaiting(method.style().get()));
      synchronousBody.add(builder, waitingCall(method, names), method.style().get());
    } else {
      addPassing(builder, method, names);
    }
    MethodSpec complete = builder.build();
    return typeNames.isIncomplete(method.method()) ? Calls.withoutCall(complete) : complete;
  }

  private WaitingCall waitingCall(FacadeMethod method, MethodNames names) {
    return new WaitingCall(
        names,
        method.method().getReturnType(),
        method.callback().isPresent()
            ? calledBack(method, method.callback().get(), names)
            : call(method, names),
        synchronousMethod(method.name()),
        asynchronousMethod(method.calledName()),
        method.type().getThrownTypes(),
        method.failures(),
        method.isClose(),
        method.timeout(),
        wrapper(method.wrapping()),
        nullMark);
  }

  private TypeName nullable(TypeName type, boolean isNullable) {
    return isNullable
        ? nullMark.map(mark -> NullnessAnnotations.nullable(type, mark)).orElse(type)
        : type;
  }

  private void addPassing(MethodSpec.Builder builder, FacadeMethod method, MethodNames names) {
    builder.addExceptions(typeNames.ofThrown(method.type().getThrownTypes()));
    method
        .asynchronous()
        .ifPresent(
            twin ->
                builder.addStatement(
                    Calls.requireBlockingAllowed(
                        names, synchronousMethod(method.name()), asynchronousMethod(twin))));
    TypeMirror returned = method.type().getReturnType();
    Optional<ResultWrapper> wrapper = wrapper(method.wrapping());
    TypeName result = wrapper.map(ResultWrapper::type).orElseGet(() -> typeNames.of(returned));
    builder.returns(nullable(result, method.isNullable()));
    if (wrapper.isPresent()) {
      builder.addCode(SynchronousBody.wrapped(names, call(method, names), wrapper.get()));
    } else {
      builder.addStatement(method.isVoid() ? "$L" : "return $L", call(method, names));
    }
  }

  private String synchronousMethod(String name) {
    return facade.name().simpleName() + "." + name;
  }

  private String asynchronousMethod(String name) {
    return facade.names().unwrap() + "()." + name;
  }

  private CodeBlock call(FacadeMethod method, MethodNames names) {
    CodeBlock call =
        CodeBlock.of(
            "$L().$L",
            facade.names().unwrap(),
            Calls.of(method.method(), method.type(), names, typeNames));
    TypeMirror returned = method.type().getReturnType();
    return returned.getKind() != TypeKind.VOID && eclipseCalls.mayReturnOther(method.method())
        ? CodeBlock.of("(($T) $L)", typeNames.of(returned), call)
        : call;
  }

  /** Returns the future or the publisher of what a call passes to its callback. */
  private CodeBlock calledBack(
      FacadeMethod method, FacadeMethod.Callback callback, MethodNames names) {
    boolean isOfMany = callback.type().isOfMany();
    String source = names.variable(isOfMany ? "emitter" : "completer");
    List<CodeBlock> arguments = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      if (i == callback.index()) {
        arguments.add(
            CodeBlock.of(
                "$L.$L($N)",
                names.type(callback.type().maker()),
                callback.type().method(),
                source));
      } else {
        arguments.add(CodeBlock.of("$L", method.omits(i) ? "null" : names.parameters().get(i)));
      }
    }
    return CodeBlock.of(
        "$L.<$T>$L($N -> $L().$L($L))",
        Calls.async(names),
        callback.value().getKind() == TypeKind.VOID
            ? NullnessAnnotations.voidIn(facade.type())
            : typeNames.boxed(callback.value()),
        isOfMany ? "createPublisher" : "create",
        source,
        facade.names().unwrap(),
        method.calledName(),
        CodeBlock.join(arguments, ", "));
  }

  private List<ParameterSpec> parameters(FacadeMethod method, MethodNames names) {
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int i = 0; i < method.parameters().size(); i++) {
      if (method.omits(i)) {
        continue;
      }
      FacadeMethod.Parameter parameter = method.parameters().get(i);
      parameters.add(
          ParameterSpec.builder(
                  nullable(typeNames.ofParameter(parameter.type()), parameter.isNullable()),
                  names.parameters().get(i))
              .build());
    }
    return parameters;
  }

  /** Returns the method that waits for the wrapped instance itself. */
  MethodSpec own(Facade.OwnValue own) {
    return MethodNames.write(typeNames.file(), List.of(), names -> own(own, names));
  }

  private MethodSpec own(Facade.OwnValue own, MethodNames names) {
    MethodSpec.Builder builder =
        MethodSpec.methodBuilder(own.name())
            .addJavadoc(javadoc.ofOwn(own))
            .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
            .addAnnotations(marks.ofWaiting(own.style()));
    String unwrap = facade.names().unwrap() + "()";
    synchronousBody.add(
        builder,
        new WaitingCall(
            names,
            facade.type().asType(),
            CodeBlock.of("$L", unwrap),
            synchronousMethod(own.name()),
            unwrap,
            List.of(),
            own.failures(),
            false,
            own.timeout(),
            wrapper(own.wrapping()),
            nullMark),
        own.style());
    return builder.build();
  }
}
