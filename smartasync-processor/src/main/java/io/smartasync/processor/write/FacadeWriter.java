package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.TypeVariableName;
import io.smartasync.processor.model.Facade;
import io.smartasync.processor.model.GeneratedNames;
import java.io.IOException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.annotation.processing.Filer;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes the source of facades: interfaces whose methods call those of what they wrap. */
public final class FacadeWriter {

  private final GeneratedMark generatedMark;
  private final GeneratedNames generatedNames;
  private final Elements elements;
  private final Types types;
  private final SourceFiles files;

  /**
   * A writer.
   *
   * @param generator the qualified name of the processor, for {@code @Generated}
   * @param generatedNames the interfaces that are about to be generated
   */
  public FacadeWriter(
      String generator,
      GeneratedNames generatedNames,
      Elements elements,
      Types types,
      Filer filer) {
    this.generatedMark = new GeneratedMark(generator, elements);
    this.generatedNames = generatedNames;
    this.elements = elements;
    this.types = types;
    this.files = new SourceFiles(elements, filer);
  }

  /**
   * Writes a facade.
   *
   * @throws javax.annotation.processing.FilerException if there is a source of that name
   */
  public void write(Facade facade) throws IOException {
    files.write(typeSpec(facade), facade.origin());
  }

  private TypeSpec typeSpec(Facade facade) {
    TypeNames typeNames = new TypeNames(types, generatedNames, facade.name().packageName());
    FacadeJavadoc javadoc = new FacadeJavadoc(facade, typeNames);
    FacadeMethodWriter methods =
        new FacadeMethodWriter(
            facade, typeNames, javadoc, Nullness.markOfNullable(facade.origin(), elements));
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(facade.name())
            .addOriginatingElement(facade.origin())
            .addJavadoc(javadoc.ofInterface())
            .addTypeVariables(
                facade.typeParameters().stream().map(typeNames::declaration).toList());
    if (facade.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    generatedMark.in(facade.origin()).ifPresent(type::addAnnotation);
    Nullness.markOfFacade(facade.type(), facade.origin(), elements).ifPresent(type::addAnnotation);
    if (facade.type().getAnnotation(Deprecated.class) != null) {
      type.addAnnotation(Deprecated.class);
    }
    Suppressions.of(facade, types).ifPresent(type::addAnnotation);
    for (Facade.Parent parent : facade.parents()) {
      type.addSuperinterface(typeNames.of(parent.wrapped().facade(), parent.type()));
    }
    if (facade.methods().stream().anyMatch(each -> each.isClose() && each.overridden().isEmpty())) {
      type.addSuperinterface(AutoCloseable.class);
    }
    facade.own().ifPresent(own -> type.addMethod(methods.own(own)));
    facade.methods().forEach(method -> type.addMethod(methods.method(method)));
    return type.addMethod(unwrap(facade, typeNames, javadoc))
        .addMethod(factory(facade, typeNames, javadoc))
        .build();
  }

  private static MethodSpec unwrap(Facade facade, TypeNames typeNames, FacadeJavadoc javadoc) {
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

  /** A record of what is wrapped: equal where that is, and recognisable in a log. */
  private static MethodSpec factory(Facade facade, TypeNames typeNames, FacadeJavadoc javadoc) {
    TypeName wrapped = typeNames.of(facade.type().asType());
    String parameter = parameterName(facade);
    List<TypeVariableName> variables =
        facade.typeParameters().stream().map(typeNames::declaration).toList();
    String record = recordName(facade);
    CodeBlock self = CodeBlock.of("$T", self(facade));
    CodeBlock declared =
        variables.isEmpty()
            ? CodeBlock.of("")
            : CodeBlock.of(
                "<$L>",
                variables.stream().map(FacadeWriter::declared).collect(CodeBlock.joining(", ")));
    return MethodSpec.methodBuilder(facade.names().factory())
        .addJavadoc(javadoc.ofFactory(parameter))
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addTypeVariables(variables)
        .returns(self(facade))
        .addParameter(ParameterSpec.builder(wrapped, parameter).build())
        .addStatement("$T.requireNonNull($N, $S)", Objects.class, parameter, parameter)
        .addCode(
            "record $L$L($T $L) implements $L {}\n",
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

  private static TypeName self(Facade facade) {
    TypeVariableName[] variables =
        facade.typeParameters().stream()
            .map(each -> TypeVariableName.get(each.getSimpleName().toString()))
            .toArray(TypeVariableName[]::new);
    return variables.length == 0
        ? facade.name()
        : ParameterizedTypeName.get(facade.name(), variables);
  }

  /** A local class hides others of its name. */
  private static String recordName(Facade facade) {
    Set<String> taken =
        Stream.concat(
                ClassName.get(facade.type()).simpleNames().stream(),
                Stream.concat(
                    Stream.of(facade.name().simpleName()),
                    facade.typeParameters().stream().map(each -> each.getSimpleName().toString())))
            .collect(Collectors.toSet());
    String name = "Facade";
    while (taken.contains(name)) {
      name += "_";
    }
    return name;
  }

  private static String parameterName(Facade facade) {
    String type = facade.type().getSimpleName().toString();
    String name = Character.toLowerCase(type.charAt(0)) + type.substring(1);
    return SourceVersion.isKeyword(name) ? name + "_" : name;
  }
}
