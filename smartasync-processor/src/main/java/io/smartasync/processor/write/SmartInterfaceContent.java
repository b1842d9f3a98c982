package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.SmartInterface;
import java.io.Closeable;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** The content of the interface of a type: each operation with its twin, and a factory. */
final class SmartInterfaceContent implements InterfaceContent {

  private final SmartInterface smart;
  private final TypeNames typeNames;
  private final ToolMarks marks;
  private final Elements elements;
  private final Types types;
  private final InterfaceJavadoc javadoc;

  /**
   * Creates the content.
   *
   * @param markdownIsCopied whether the compilers of the generated file understand Markdown
   */
  SmartInterfaceContent(
      SmartInterface smart,
      TypeNames typeNames,
      ToolMarks marks,
      Elements elements,
      Types types,
      boolean markdownIsCopied) {
    this.smart = smart;
    this.typeNames = typeNames;
    this.marks = marks;
    this.elements = elements;
    this.types = types;
    this.javadoc = new InterfaceJavadoc(smart, typeNames, elements, markdownIsCopied);
  }

  @Override
  public CodeBlock javadoc() {
    return javadoc.ofInterface();
  }

  @Override
  public Optional<AnnotationSpec> nullMark() {
    return NullnessAnnotations.markOfType(smart.origin());
  }

  @Override
  public Optional<AnnotationSpec> suppressions() {
    return Suppressions.of(smart, elements, types);
  }

  @Override
  public List<TypeName> superinterfaces() {
    List<TypeName> superinterfaces = new ArrayList<>();
    smart.parents().forEach(each -> superinterfaces.add(parentName(each)));
    if (smart.isEither()) {
      superinterfaces.add(typeNames.of(smart.origin().asType()));
    }
    return superinterfaces;
  }

  private TypeName parentName(SmartInterface.Parent parent) {
    TypeName[] arguments =
        parent.type().getTypeArguments().stream().map(typeNames::of).toArray(TypeName[]::new);
    return arguments.length == 0
        ? typeNames.file().of(parent.name())
        : ParameterizedTypeName.get(typeNames.file().of(parent.name()), arguments);
  }

  @Override
  public Optional<ClassName> closeable() {
    if (smart.operations().stream().noneMatch(Operation::isClose)) {
      return Optional.empty();
    }
    // A class cannot inherit two methods close() if neither overrides the other.
    TypeMirror closeable = elements.getTypeElement(Closeable.class.getCanonicalName()).asType();
    return Optional.of(
        ClassName.get(
            types.isSubtype(types.erasure(smart.origin().asType()), closeable)
                ? Closeable.class
                : AutoCloseable.class));
  }

  /** Returns whether the interface inherits the author's method, with its body. */
  private boolean isInherited(Operation operation) {
    return smart.isEither() && operation.reverse().isEmpty();
  }

  @Override
  public List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    OperationWriter operations = new OperationWriter(smart, typeNames, javadoc, marks);
    for (Operation operation : smart.operations()) {
      if (!operation.isStatic() && !isInherited(operation)) {
        methods.add(operations.original(operation));
      }
      methods.add(operations.twin(operation));
    }
    WrapperWriter wrapper =
        new WrapperWriter(smart, typeNames, javadoc, new Members(elements, types), elements, types);
    if (smart.isEither()) {
      methods.addAll(wrapper.defaults());
    }
    if (smart.hasInstanceOperations()) {
      methods.add(wrapper.factory());
    }
    return methods;
  }
}
