package io.smartasync.processor.write;

import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.model.GeneratedNames;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import java.io.IOException;
import javax.annotation.processing.Filer;
import javax.lang.model.element.Modifier;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Writes the source of generated interfaces. */
public final class InterfaceWriter {

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
  public InterfaceWriter(
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
   * Writes an interface.
   *
   * @throws javax.annotation.processing.FilerException if there is a source of that name
   */
  public void write(SmartInterface smart) throws IOException {
    files.write(typeSpec(smart), smart.origin());
  }

  private TypeSpec typeSpec(SmartInterface smart) {
    TypeNames typeNames = new TypeNames(types, generatedNames, smart.name().packageName());
    JavadocWriter javadoc = new JavadocWriter(smart, typeNames, elements);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(smart.name())
            .addOriginatingElement(smart.origin())
            .addJavadoc(javadoc.ofInterface())
            .addTypeVariables(smart.typeParameters().stream().map(typeNames::declaration).toList());
    if (smart.isPublic()) {
      type.addModifiers(Modifier.PUBLIC);
    }
    generatedMark.in(smart.origin()).ifPresent(type::addAnnotation);
    Nullness.markOfType(smart.origin()).ifPresent(type::addAnnotation);
    if (smart.origin().getAnnotation(Deprecated.class) != null) {
      type.addAnnotation(Deprecated.class);
    }
    Suppressions.of(smart, types).ifPresent(type::addAnnotation);
    for (SmartInterface.Parent parent : smart.parents()) {
      type.addSuperinterface(parentName(parent, typeNames));
    }
    if (smart.operations().stream().anyMatch(Operation::isClose)) {
      type.addSuperinterface(AutoCloseable.class);
    }
    OperationWriter operations = new OperationWriter(smart, typeNames, javadoc);
    for (Operation operation : smart.operations()) {
      if (!operation.isStatic()) {
        type.addMethod(operations.original(operation));
      }
      type.addMethod(operations.twin(operation));
    }
    if (smart.hasInstanceOperations()) {
      type.addMethod(
          new WrapperWriter(smart, typeNames, javadoc, new Members(elements, types)).factory());
    }
    return type.build();
  }

  private static TypeName parentName(SmartInterface.Parent parent, TypeNames typeNames) {
    TypeName[] arguments =
        parent.type().getTypeArguments().stream().map(typeNames::of).toArray(TypeName[]::new);
    return arguments.length == 0
        ? parent.name()
        : ParameterizedTypeName.get(parent.name(), arguments);
  }
}
