package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.smartasync.processor.element.AnnotationNames;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;

/** Makes the annotation that marks what has been generated. */
final class GeneratedMark {

  private final String generator;
  private final Elements elements;

  /** Marks what a generator of that qualified name has written. */
  GeneratedMark(String generator, Elements elements) {
    this.generator = generator;
    this.elements = elements;
  }

  /** The annotation is in a module of its own, which the author's module need not read. */
  Optional<AnnotationSpec> in(Element origin) {
    ModuleElement module = elements.getModuleOf(origin);
    TypeElement generated =
        module == null
            ? elements.getTypeElement(AnnotationNames.GENERATED)
            : elements.getTypeElement(module, AnnotationNames.GENERATED);
    return Optional.ofNullable(generated)
        .map(
            each ->
                AnnotationSpec.builder(ClassName.get(each))
                    .addMember("value", "$S", generator)
                    .build());
  }
}
