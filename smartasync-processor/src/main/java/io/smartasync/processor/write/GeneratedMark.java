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
 * Makes the annotations that mark what has been generated.
 *
 * <p>The JDK's {@code @Generated} is in sources only. The runtime's own is in class files too,
 * where tools for coverage look for it, in each class by itself: one inside a generated interface
 * has to be marked, and an anonymous class cannot be.
 */
final class GeneratedMark {

  private static final ClassName SMART_ASYNC = ClassName.get("io.smartasync", "SmartAsync");
  private static final ClassName TYPE = SMART_ASYNC.nestedClass("Generated");
  private static final ClassName TWIN = SMART_ASYNC.nestedClass("GeneratedTwin");

  private final String generator;
  private final Elements elements;

  /** Marks what a generator of that qualified name has written. */
  GeneratedMark(String generator, Elements elements) {
    this.generator = generator;
    this.elements = elements;
  }

  /** The marks of a generated file's type. */
  List<AnnotationSpec> ofFile(Element origin) {
    return Stream.concat(ofJdk(origin).stream(), Stream.of(ofType())).toList();
  }

  /** The mark of any generated type. */
  static AnnotationSpec ofType() {
    return AnnotationSpec.builder(TYPE).build();
  }

  /** The mark of a twin. As a single value, JavaPoet writes it on one line. */
  static AnnotationSpec ofTwin(Operation operation) {
    return AnnotationSpec.builder(TWIN)
        .addMember(
            "value",
            "of = $S, synchronous = $L",
            operation.name(),
            operation.style() instanceof Style.Asynchronous)
        .build();
  }

  /** The annotation is in a module of its own, which the author's module need not read. */
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
