package io.smartasync.processor.proxy;

import io.smartasync.processor.element.Members;
import java.util.List;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * An annotation that only a proxy honours, and the twins that bypass it.
 *
 * @param element the method or type that has the annotation
 * @param annotation the annotation
 * @param description the annotation as messages name it
 * @param twins the twins of the method, or of all operations of the type
 */
record Bypass(Element element, AnnotationMirror annotation, String description, List<Twin> twins) {

  /** Returns the type that has the annotation, or whose method has it. */
  TypeElement owner() {
    return element instanceof TypeElement type ? type : Members.ownerOf(element);
  }
}
