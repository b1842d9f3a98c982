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
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import io.smartasync.processor.model.Style;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ExecutableType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes the factory that wraps an instance of the annotated type. */
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
    TypeName self =
        typeVariables.isEmpty()
            ? smart.name()
            : ParameterizedTypeName.get(
                smart.name(),
                smart.typeParameters().stream().map(typeNames::variable).toArray(TypeName[]::new));
    String name = typeNames.file().localClass("Wrapper");
    TypeSpec.Builder wrapper =
        TypeSpec.classBuilder(name).addAnnotation(GeneratedMark.ofType()).addSuperinterface(self);
    operations.stream()
        .filter(operation -> !typeNames.isIncomplete(operation.method()))
        .forEach(operation -> wrapper.addMethod(delegate(operation, wrapped)));
    OtherMethods.of(smart, members, elements)
        .forEach(method -> wrapper.addMethod(delegate(method, wrapped)));
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

  private MethodSpec delegate(Operation operation, String wrapped) {
    TypeNames inMethod =
        typeNames.inMethod(operation.method(), smart.origin(), smart.typeParameters());
    return new WrapperWriter(smart, inMethod, javadoc, members, elements, rawOverrides)
        .delegating(operation, wrapped);
  }

  private MethodSpec delegating(Operation operation, String wrapped) {
    return MethodNames.write(
        typeNames.file(),
        operation.method().getParameters(),
        Set.of(wrapped),
        names -> delegate(operation.method(), Optional.of(operation), wrapped, names));
  }

  private MethodSpec delegate(ExecutableElement method, String wrapped) {
    TypeNames inMethod = typeNames.inMethod(method, smart.origin(), smart.typeParameters());
    return MethodNames.write(
        inMethod.file(),
        method.getParameters(),
        Set.of(wrapped),
        names ->
            new WrapperWriter(smart, inMethod, javadoc, members, elements, rawOverrides)
                .delegate(method, Optional.empty(), wrapped, names));
  }

  private MethodSpec delegate(
      ExecutableElement method, Optional<Operation> operation, String wrapped, MethodNames names) {
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
    CodeBlock target =
        rawOverrides.isOverridden(method)
            ? CodeBlock.of("(($L) $N)", names.type(ClassName.get(Members.ownerOf(method))), wrapped)
            : CodeBlock.of("$N", wrapped);
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
