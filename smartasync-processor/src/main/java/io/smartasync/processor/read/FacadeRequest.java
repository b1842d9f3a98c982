package io.smartasync.processor.read;

import com.palantir.javapoet.ClassName;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * An annotation that asks for facades.
 *
 * @param element what is annotated
 * @param annotation the annotation
 * @param settings what it says of all its types
 * @param types its types
 */
record FacadeRequest(
    Element element, AnnotationMirror annotation, FacadeSettings settings, List<Wrapped> types) {

  /**
   * A type that is to have a facade.
   *
   * @param type the type
   * @param facade the name of its facade
   * @param literal where the annotation names it
   * @param isFollowed whether it has a facade only because others return it
   */
  record Wrapped(TypeElement type, ClassName facade, AnnotationValue literal, boolean isFollowed) {}
}
