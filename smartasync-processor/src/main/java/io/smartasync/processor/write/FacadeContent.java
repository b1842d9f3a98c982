package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.smartasync.processor.model.Facade;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The content of a facade: methods that call those of the wrapped instance, and a factory. */
final class FacadeContent implements InterfaceContent {

  private final Facade facade;
  private final TypeNames typeNames;
  private final ToolMarks marks;
  private final Elements elements;
  private final Types types;
  private final FacadeJavadoc javadoc;

  FacadeContent(
      Facade facade, TypeNames typeNames, ToolMarks marks, Elements elements, Types types) {
    this.facade = facade;
    this.typeNames = typeNames;
    this.marks = marks;
    this.elements = elements;
    this.types = types;
    this.javadoc = new FacadeJavadoc(facade, typeNames);
  }

  @Override
  public CodeBlock javadoc() {
    return javadoc.ofInterface();
  }

  @Override
  public Optional<AnnotationSpec> nullMark() {
    return NullnessAnnotations.markOfFacade(facade.type(), facade.origin(), elements);
  }

  @Override
  public Optional<AnnotationSpec> suppressions() {
    return Suppressions.of(facade, elements, types);
  }

  @Override
  public List<TypeName> superinterfaces() {
    return facade.parents().stream()
        .map(parent -> typeNames.of(parent.name(), parent.type()))
        .toList();
  }

  @Override
  public Optional<ClassName> closeable() {
    return facade.methods().stream().anyMatch(each -> each.isClose() && each.overridden().isEmpty())
        ? Optional.of(ClassName.get(AutoCloseable.class))
        : Optional.empty();
  }

  @Override
  public List<MethodSpec> methods() {
    FacadeMethodWriter writer =
        new FacadeMethodWriter(
            facade,
            typeNames,
            javadoc,
            NullnessAnnotations.markOfNullable(facade.origin(), elements),
            marks,
            EclipseCalls.of(facade, elements, types));
    List<MethodSpec> methods = new ArrayList<>();
    facade.own().ifPresent(own -> methods.add(writer.own(own)));
    facade.methods().forEach(method -> methods.add(writer.method(method)));
    methods.add(unwrap());
    methods.add(factory());
    return methods;
  }

  private MethodSpec unwrap() {
    MethodSpec.Builder unwrap =
        MethodSpec.methodBuilder(facade.names().unwrap())
            .addJavadoc(javadoc.ofUnwrap())
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .returns(typeNames.of(facade.type().asType()));
    if (!facade.parents().isEmpty()) {
      unwrap.addAnnotation(Override.class);
    }
    return unwrap.build();
  }

  /**
   * Returns the factory, which returns a record: it is equal to others of the same instance, and
   * shows the instance in a log.
   */
  private MethodSpec factory() {
    TypeName wrapped = typeNames.of(facade.type().asType());
    String parameter = parameterName();
    List<TypeVariableName> variables =
        facade.typeParameters().stream().map(typeNames::declaration).toList();
    String record = typeNames.file().localClass("Facade");
    CodeBlock self = CodeBlock.of("$T", self());
    CodeBlock declared =
        variables.isEmpty()
            ? CodeBlock.of("")
            : CodeBlock.of(
                "<$L>",
                variables.stream().map(FacadeContent::declared).collect(CodeBlock.joining(", ")));
    return MethodSpec.methodBuilder(facade.names().factory())
        .addJavadoc(javadoc.ofFactory(parameter))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addTypeVariables(variables)
        .returns(self())
        .addParameter(ParameterSpec.builder(wrapped, parameter).build())
        .addStatement("$T.requireNonNull($N, $S)", Objects.class, parameter, parameter)
        .addCode(
            "$L\nrecord $L$L($T $L) implements $L {}\n",
            GeneratedMark.ofType(),
            record,
            declared,
            wrapped,
            facade.names().unwrap(),
            self)
        .addStatement("return new $L$L($N)", record, variables.isEmpty() ? "" : "<>", parameter)
        .build();
  }

  private static CodeBlock declared(TypeVariableName variable) {
    CodeBlock bounds =
        variable.bounds().stream()
            .map(bound -> CodeBlock.of("$T", bound))
            .collect(CodeBlock.joining(" & "));
    return bounds.isEmpty()
        ? CodeBlock.of("$L", variable.name())
        : CodeBlock.of("$L extends $L", variable.name(), bounds);
  }

  private TypeName self() {
    TypeVariableName[] variables =
        facade.typeParameters().stream().map(typeNames::variable).toArray(TypeVariableName[]::new);
    return variables.length == 0
        ? facade.name()
        : ParameterizedTypeName.get(facade.name(), variables);
  }

  private String parameterName() {
    return typeNames.file().local(facade.type().getSimpleName());
  }
}
