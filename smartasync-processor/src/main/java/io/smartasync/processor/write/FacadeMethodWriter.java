package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.element.NullMarkedScope;
import io.smartasync.processor.element.NullableMarks;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.FacadeMethod;
import io.smartasync.processor.model.Style;
import io.smartasync.processor.table.Names;
import io.smartasync.processor.write.Wrappers.Wrapper;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeMirror;

/** Writes the methods of a facade. */
final class FacadeMethodWriter {

  private final Facade facade;
  private final TypeNames typeNames;
  private final FacadeJavadoc javadoc;
  private final Optional<AnnotationSpec> nullMark;
  private final Wrappers wrappers;
  private final SynchronousBody synchronousBody;

  FacadeMethodWriter(
      Facade facade,
      TypeNames typeNames,
      FacadeJavadoc javadoc,
      Optional<AnnotationSpec> nullMark) {
    this.facade = facade;
    this.typeNames = typeNames;
    this.javadoc = javadoc;
    this.nullMark = nullMark;
    this.wrappers = this::wrapper;
    this.synchronousBody = new SynchronousBody(typeNames, wrappers);
  }

  private Optional<Wrapper> wrapper(TypeMirror type) {
    return facade
        .types()
        .facadeOf(type)
        .map(
            name ->
                new Wrapper(
                    name, facade.names().factory(), typeNames.of(name, (DeclaredType) type)));
  }

  /** The method that calls one of the wrapped type. */
  MethodSpec method(FacadeMethod method) {
    MethodSpec.Builder door =
        MethodSpec.methodBuilder(method.name())
            .addJavadoc(javadoc.ofMethod(method))
            .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT)
            .addAnnotations(CopiedAnnotations.ofForeign(method.method()))
            .addTypeVariables(
                method.type().getTypeVariables().stream().map(typeNames::declaration).toList())
            .addParameters(parameters(method))
            .varargs(method.method().isVarArgs());
    if (method.isClose() || !method.overridden().isEmpty()) {
      door.addAnnotation(Override.class);
    }
    Names names = FreeNames.in(method.method());
    if (method.style().isPresent()) {
      synchronousBody.add(door, waitingCall(method, names), method.style().get());
    } else {
      addPassing(door, method, names);
    }
    return door.build();
  }

  private WaitingCall waitingCall(FacadeMethod method, Names names) {
    return new WaitingCall(
        names,
        method.method().getReturnType(),
        call(method),
        door(method.name()),
        alternative(method.calledName()),
        method.type().getThrownTypes(),
        method.failures(),
        timeout(method),
        isNullTold(method),
        nullMark);
  }

  private TypeName nullable(TypeName type, boolean isNullable) {
    return isNullable ? nullMark.map(mark -> Nullness.nullable(type, mark)).orElse(type) : type;
  }

  private Optional<Duration> timeout(FacadeMethod method) {
    return facade.settings().of(method.calledName()).timeout();
  }

  private void addPassing(MethodSpec.Builder door, FacadeMethod method, Names names) {
    for (TypeMirror exception : method.type().getThrownTypes()) {
      door.addException(typeNames.of(exception));
    }
    method
        .asynchronous()
        .ifPresent(
            twin ->
                door.addStatement(Calls.refusal(names, door(method.name()), alternative(twin))));
    TypeMirror returned = method.type().getReturnType();
    Optional<Wrapper> wrapper = wrappers.of(returned);
    TypeName result = wrapper.map(Wrapper::type).orElseGet(() -> typeNames.of(returned));
    door.returns(nullable(result, NullableMarks.areOn(method.method())));
    if (wrapper.isPresent()) {
      boolean mayBeNull = !isNullTold(method) || NullableMarks.areOn(method.method());
      door.addCode(
          synchronousBody.wrapped(names, call(method), returned, wrapper.get(), mayBeNull));
    } else {
      door.addStatement(method.isVoid() ? "$L" : "return $L", call(method));
    }
  }

  private static boolean isNullTold(FacadeMethod method) {
    return NullMarkedScope.contains(method.method());
  }

  private String door(String name) {
    return facade.name().simpleName() + "." + name;
  }

  private String alternative(String name) {
    return facade.names().unwrap() + "()." + name;
  }

  private CodeBlock call(FacadeMethod method) {
    return CodeBlock.of("$L().$L", facade.names().unwrap(), Calls.of(method.method()));
  }

  private List<ParameterSpec> parameters(FacadeMethod method) {
    ExecutableElement element = method.method();
    ExecutableType type = method.type();
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int i = 0; i < element.getParameters().size(); i++) {
      VariableElement parameter = element.getParameters().get(i);
      TypeName name = typeNames.of(type.getParameterTypes().get(i));
      parameters.add(
          ParameterSpec.builder(
                  nullable(name, NullableMarks.areOn(parameter)),
                  parameter.getSimpleName().toString())
              .build());
    }
    return parameters;
  }

  /** The method that waits for what the wrapped type itself is. */
  MethodSpec own(Facade.Own own) {
    MethodSpec.Builder door =
        MethodSpec.methodBuilder(own.name())
            .addJavadoc(javadoc.ofOwn(own))
            .addModifiers(Modifier.PUBLIC, Modifier.DEFAULT);
    String alternative = facade.names().unwrap() + "()";
    synchronousBody.add(
        door,
        new WaitingCall(
            FreeNames.withoutParameters(),
            facade.type().asType(),
            CodeBlock.of("$L", alternative),
            door(own.name()),
            alternative,
            List.of(),
            own.style() instanceof Style.OfOne ? facade.settings().common().throwing() : List.of(),
            facade.settings().common().timeout(),
            NullMarkedScope.contains(facade.type()),
            nullMark),
        own.style());
    return door.build();
  }
}
