package io.smartasync.processor.write;

import com.google.auto.common.MoreElements;
import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.smartasync.processor.element.JavaNames;
import io.smartasync.processor.element.Visibility;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.SimpleAnnotationValueVisitor14;

/**
 * Writes annotations with all their values. An annotation that a generated file cannot contain is
 * left out: its type, or a type in a value, is missing or not visible, or has a name that is no
 * Java name.
 */
final class AnnotationWriter {

  private final PackageElement from;
  private final FileNames file;

  /**
   * Creates a writer.
   *
   * @param from the package of the generated file
   */
  AnnotationWriter(PackageElement from, FileNames file) {
    this.from = from;
    this.file = file;
  }

  /** Returns an annotation, or empty if the file cannot contain it. */
  Optional<AnnotationSpec> write(AnnotationMirror annotation) {
    if (!canName(annotation.getAnnotationType())) {
      return Optional.empty();
    }
    TypeElement type = MoreElements.asType(annotation.getAnnotationType().asElement());
    AnnotationSpec.Builder spec = AnnotationSpec.builder(file.of(ClassName.get(type)));
    for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry :
        annotation.getElementValues().entrySet()) {
      if (!add(entry.getKey(), entry.getValue(), spec)) {
        return Optional.empty();
      }
    }
    return Optional.of(spec.build());
  }

  private boolean add(
      ExecutableElement element, AnnotationValue value, AnnotationSpec.Builder spec) {
    String name = element.getSimpleName().toString();
    if (!JavaNames.isIdentifier(name)) {
      return false;
    }
    List<?> values = value.getValue() instanceof List<?> list ? list : List.of(value);
    for (Object each : values) {
      Optional<CodeBlock> code = ((AnnotationValue) each).accept(new Value(), element);
      if (code.isEmpty()) {
        return false;
      }
      spec.addMember(name, code.get());
    }
    if (values.isEmpty()) {
      spec.addMember(name, "{}");
    }
    return true;
  }

  private boolean canName(TypeMirror type) {
    return Visibility.hiddenIn(type, from).isEmpty();
  }

  /** Writes one value of an element of an annotation, which is not an array. */
  private final class Value
      extends SimpleAnnotationValueVisitor14<Optional<CodeBlock>, ExecutableElement> {

    private static Optional<CodeBlock> code(Object literal) {
      return Optional.of(CodeBlock.of("$L", literal));
    }

    @Override
    protected Optional<CodeBlock> defaultAction(Object value, ExecutableElement element) {
      return code(value);
    }

    @Override
    public Optional<CodeBlock> visitLong(long value, ExecutableElement element) {
      return code(value + "L");
    }

    @Override
    public Optional<CodeBlock> visitFloat(float value, ExecutableElement element) {
      return code(Literals.of(value));
    }

    @Override
    public Optional<CodeBlock> visitDouble(double value, ExecutableElement element) {
      return code(Literals.of(value));
    }

    @Override
    public Optional<CodeBlock> visitChar(char value, ExecutableElement element) {
      return code(Literals.of(value));
    }

    /** Writes a string. In place of a class that is missing, the compiler has a string, too. */
    @Override
    public Optional<CodeBlock> visitString(String value, ExecutableElement element) {
      TypeMirror declared = element.getReturnType();
      TypeMirror type = declared instanceof ArrayType array ? array.getComponentType() : declared;
      return type.toString().equals("java.lang.String")
          ? code(Literals.of(value))
          : Optional.empty();
    }

    @Override
    public Optional<CodeBlock> visitType(TypeMirror value, ExecutableElement element) {
      return canName(value) ? Optional.of(CodeBlock.of("$T.class", name(value))) : Optional.empty();
    }

    private TypeName name(TypeMirror type) {
      return switch (type) {
        case DeclaredType declared ->
            file.of(ClassName.get(MoreElements.asType(declared.asElement())));
        case ArrayType array -> ArrayTypeName.of(name(array.getComponentType()));
        default -> TypeName.get(type);
      };
    }

    @Override
    public Optional<CodeBlock> visitEnumConstant(VariableElement value, ExecutableElement element) {
      TypeElement type = MoreElements.asType(value.getEnclosingElement());
      return canName(type.asType()) && JavaNames.isIdentifier(value.getSimpleName())
          ? Optional.of(CodeBlock.of("$T.$L", file.of(ClassName.get(type)), value.getSimpleName()))
          : Optional.empty();
    }

    @Override
    public Optional<CodeBlock> visitAnnotation(AnnotationMirror value, ExecutableElement element) {
      return write(value).map(each -> CodeBlock.of("$L", each));
    }
  }
}
