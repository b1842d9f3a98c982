package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.model.Operation;
import io.smartasync.processor.model.Style;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/**
 * Makes the annotations of generated code.
 *
 * <p>The {@code @Generated} of the JDK is not in class files. {@code @SmartAsync.Generated} is,
 * because coverage tools look for it in class files. They look in each class, so it has to be on
 * classes inside a generated interface, too. An anonymous class cannot have it.
 */
final class GeneratedMark {

  private static final ClassName SMART_ASYNC = ClassName.get("io.smartasync", "SmartAsync");
  private static final ClassName TYPE = SMART_ASYNC.nestedClass("Generated");
  private static final ClassName TWIN = SMART_ASYNC.nestedClass("GeneratedTwin");

  private final String generator;
  private final Elements elements;

  /** Creates annotations that name a generator by its qualified name. */
  GeneratedMark(String generator, Elements elements) {
    this.generator = generator;
    this.elements = elements;
  }

  /** Returns the annotations of the type in a generated file. */
  List<AnnotationSpec> ofFile(Element origin) {
    return Stream.concat(ofJdk(origin).stream(), Stream.of(ofType())).toList();
  }

  /** Returns the annotation of any generated type. */
  static AnnotationSpec ofType() {
    return AnnotationSpec.builder(TYPE).build();
  }

  /**
   * Returns the annotation of a twin. It is built as a single value, which JavaPoet writes on one
   * line.
   */
  static AnnotationSpec ofTwin(Operation operation) {
    return ofTwin(operation.name(), operation.style() instanceof Style.Asynchronous);
  }

  /** Returns the annotation of a synchronous method that waits for the twin of its operation. */
  static AnnotationSpec ofReverse(Operation operation) {
    return ofTwin(operation.twinName(), true);
  }

  private static AnnotationSpec ofTwin(String operation, boolean isSynchronous) {
    return AnnotationSpec.builder(TWIN)
        .addMember("value", "of = $S, synchronous = $L", operation, isSynchronous)
        .build();
  }

  /** Returns the annotation of the JDK, if its module is visible to the author's module. */
  private Optional<AnnotationSpec> ofJdk(Element origin) {
    ModuleElement module = elements.getModuleOf(origin);
    TypeElement generated =
        module == null
            ? elements.getTypeElement(Annotations.GENERATED)
            : elements.getTypeElement(module, Annotations.GENERATED);
    return Optional.ofNullable(generated)
        .map(
            each ->
                AnnotationSpec.builder(ClassName.get(each))
                    .addMember("value", "$S", generator)
                    .build());
  }
}
