package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.smartasync.processor.element.Deprecation;
import io.smartasync.processor.element.JavaNames;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MethodIndex;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/**
 * Writes methods that call those of the annotated type: in the factory that wraps an instance of
 * the type, and in an interface that extends the type.
 */
final class WrapperWriter {

  private final SmartInterface smart;
  private final TypeNames typeNames;
  private final InterfaceJavadoc javadoc;
  private final Members members;
  private final Elements elements;
  private final RawOverrides rawOverrides;

  WrapperWriter(
      SmartInterface smart,
      TypeNames typeNames,
      InterfaceJavadoc javadoc,
      Members members,
      Elements elements,
      Types types) {
    this(smart, typeNames, javadoc, members, elements, new RawOverrides(smart, members, types));
  }

  private WrapperWriter(
      SmartInterface smart,
      TypeNames typeNames,
      InterfaceJavadoc javadoc,
      Members members,
      Elements elements,
      RawOverrides rawOverrides) {
    this.rawOverrides = rawOverrides;
    this.elements = elements;
    this.smart = smart;
    this.typeNames = typeNames;
    this.javadoc = javadoc;
    this.members = members;
  }

  MethodSpec factory() {
    List<Operation> operations = new ArrayList<>(smart.operations());
    operations.removeIf(Operation::isStatic);
    operations.addAll(smart.inherited());
    String wrapped = wrappedName(operations);
    List<TypeVariableName> typeVariables =
        smart.typeParameters().stream().map(typeNames::declaration).toList();
    ClassName raw = typeNames.file().of(smart.name());
    TypeName self =
        typeVariables.isEmpty()
            ? raw
            : ParameterizedTypeName.get(
                raw,
                smart.typeParameters().stream().map(typeNames::variable).toArray(TypeName[]::new));
    String name = typeNames.file().localClass("Wrapper");
    TypeSpec.Builder wrapper =
        TypeSpec.classBuilder(name).addAnnotation(GeneratedMark.ofType()).addSuperinterface(self);
    operations.stream()
        .filter(operation -> !typeNames.isIncomplete(operation.method()))
        .forEach(
            operation ->
                wrapper.addMethod(delegate(operation.method(), Optional.of(operation), wrapped)));
    smart
        .others()
        .forEach(method -> wrapper.addMethod(delegate(method, Optional.empty(), wrapped)));
    return MethodSpec.methodBuilder("of")
        .addJavadoc(javadoc.ofFactory(wrapped))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addTypeVariables(typeVariables)
        .returns(self)
        .addParameter(ParameterSpec.builder(typeNames.of(smart.origin().asType()), wrapped).build())
        .addStatement("$T.requireNonNull($N, $S)", Objects.class, wrapped, wrapped)
        .addCode(smart.isEither() ? unlessImplemented(self, wrapped) : CodeBlock.of(""))
        .addCode("$L", wrapper.build())
        .addStatement("return new $L()", name)
        .build();
  }

  /** Returns code that returns an instance which has both variants already. */
  private static CodeBlock unlessImplemented(TypeName self, String wrapped) {
    return CodeBlock.builder()
        .beginControlFlow("if ($N instanceof $T)", wrapped, self)
        .addStatement("return ($T) $N", self, wrapped)
        .endControlFlow()
        .build();
  }

  /** Returns the name of the wrapped instance, which no parameter of a method hides. */
  private String wrappedName(List<Operation> operations) {
    Set<String> taken = new HashSet<>();
    for (Operation operation : operations) {
      for (VariableElement parameter : operation.method().getParameters()) {
        taken.add(JavaNames.toIdentifier(parameter.getSimpleName()));
      }
    }
    String name = typeNames.file().local(smart.origin().getSimpleName());
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  /**
   * Returns the synchronous methods that have a body in the type, which the interface extends. The
   * interface of a supertype, or {@link AutoCloseable}, declares them without a body, so that the
   * interface would inherit both.
   */
  List<MethodSpec> defaults() {
    MethodIndex<Operation> inherited = new MethodIndex<>(smart.origin(), members);
    smart.inherited().forEach(each -> inherited.add(each.method(), each));
    smart.operations().stream()
        .filter(each -> each.isClose() && each.style() instanceof Style.Synchronous)
        .forEach(each -> inherited.add(each.method(), each));
    return Methods.allOf(smart.origin(), elements).stream()
        .filter(ExecutableElement::isDefault)
        .filter(each -> !inherited.like(each).isEmpty())
        .map(this::calledOnSuper)
        .toList();
  }

  private MethodSpec calledOnSuper(ExecutableElement method) {
    return calling(
            method,
            Optional.empty(),
            Set.of(),
            names -> CodeBlock.of("$L.super", names.type(ClassName.get(smart.origin()))))
        .toBuilder()
        .addModifiers(Modifier.DEFAULT)
        .build();
  }

  private MethodSpec delegate(
      ExecutableElement method, Optional<Operation> operation, String wrapped) {
    return calling(method, operation, Set.of(wrapped), names -> target(method, wrapped, names));
  }

  /** Returns a method that calls one of the type, on a target whose names are not hidden. */
  private MethodSpec calling(
      ExecutableElement method,
      Optional<Operation> operation,
      Set<String> names,
      Function<MethodNames, CodeBlock> target) {
    TypeNames inMethod = typeNames.inMethod(method, smart.origin(), smart.typeParameters());
    WrapperWriter writer =
        new WrapperWriter(smart, inMethod, javadoc, members, elements, rawOverrides);
    return MethodNames.write(
        inMethod.file(),
        method.getParameters(),
        names,
        each -> writer.calling(method, operation, target.apply(each), each));
  }

  private CodeBlock target(ExecutableElement method, String wrapped, MethodNames names) {
    return rawOverrides.isOverridden(method)
        ? CodeBlock.of("(($L) $N)", names.type(ClassName.get(Members.ownerOf(method))), wrapped)
        : CodeBlock.of("$N", wrapped);
  }

  private MethodSpec calling(
      ExecutableElement method,
      Optional<Operation> operation,
      CodeBlock target,
      MethodNames names) {
    ExecutableType type = members.asMemberOf(smart.origin(), method);
    MethodSpec.Builder delegate =
        MethodSpec.methodBuilder(method.getSimpleName().toString())
            .addAnnotation(Override.class)
            .addAnnotations(deprecation(method))
            .addModifiers(Modifier.PUBLIC)
            .addTypeVariables(type.getTypeVariables().stream().map(typeNames::declaration).toList())
            .addParameters(parameters(method, type, names))
            .varargs(method.isVarArgs())
            .returns(typeNames.of(type.getReturnType()));
    delegate.addExceptions(typeNames.ofThrown(type.getThrownTypes()));
    operation
        .filter(each -> each.style() instanceof Style.Synchronous)
        .ifPresent(
            each ->
                delegate.addStatement(
                    Calls.requireBlockingAllowed(
                        names, smart.name().simpleName() + "." + each.name(), each.twinName())));
    CodeBlock call = CodeBlock.of("$L.$N($L)", target, method.getSimpleName(), names.arguments());
    boolean isVoid = type.getReturnType().getKind() == TypeKind.VOID;
    return delegate.addStatement(isVoid ? "$L" : "return $L", call).build();
  }

  /** Returns the annotation without which overriding a deprecated method would be a warning. */
  private List<AnnotationSpec> deprecation(ExecutableElement method) {
    return Deprecation.of(method, elements) == Deprecation.NONE
        ? List.of()
        : List.of(AnnotationSpec.builder(Deprecated.class).build());
  }

  private List<ParameterSpec> parameters(
      ExecutableElement method, ExecutableType type, MethodNames names) {
    List<ParameterSpec> parameters = new ArrayList<>();
    for (int i = 0; i < method.getParameters().size(); i++) {
      parameters.add(
          ParameterSpec.builder(
                  typeNames.ofParameter(type.getParameterTypes().get(i)), names.parameters().get(i))
              .build());
    }
    return parameters;
  }
}
