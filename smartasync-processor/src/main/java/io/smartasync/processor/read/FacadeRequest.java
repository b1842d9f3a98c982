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
 * @param element the annotated element
 * @param annotation the annotation
 * @param settings its settings, which apply to all its types
 * @param types its types
 */
record FacadeRequest(
    Element element, AnnotationMirror annotation, FacadeSettings settings, List<Wrapped> types) {

  /**
   * A type that is to have a facade.
   *
   * @param type the type
   * @param facade the name of its facade
   * @param literal the value in the annotation that names the type
   * @param origin why it has a facade
   */
  record Wrapped(TypeElement type, ClassName facade, AnnotationValue literal, Origin origin) {}

  /** Why a type has a facade. */
  enum Origin {
    /** The author names it as a client. */
    VALUE,
    /** The author names it as a type that methods of other types return. */
    FOLLOW,
    /** The preset contains it. */
    PRESET
  }
}
