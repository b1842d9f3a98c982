package io.smartasync.processor.report;

import javax.annotation.processing.Messager;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.tools.Diagnostic;
import org.jspecify.annotations.Nullable;

/**
 * An error or a warning about annotated code.
 *
 * @param element the element at fault, null if the whole compilation is
 * @param annotation the annotation at fault, null if the element itself is
 * @param value the value at fault in that annotation, null if the element itself is
 * @param text what is wrong, and what to write instead
 */
public record Problem(
    @Nullable Element element,
    @Nullable AnnotationMirror annotation,
    @Nullable AnnotationValue value,
    MessageText text) {

  /** Returns a problem of the whole compilation. */
  public static Problem ofCompilation(MessageText text) {
    return new Problem(null, null, null, text);
  }

  /** Returns a problem of an element. */
  public static Problem at(Element element, MessageText text) {
    return new Problem(element, null, null, text);
  }

  /** Returns a problem of an annotation of an element. */
  public static Problem at(Element element, AnnotationMirror annotation, MessageText text) {
    return new Problem(element, annotation, null, text);
  }

  /** Returns a problem of a value in an annotation of an element. */
  public static Problem at(
      Element element, AnnotationMirror annotation, AnnotationValue value, MessageText text) {
    return new Problem(element, annotation, value, text);
  }

  boolean isError() {
    return text.kind() == Diagnostic.Kind.ERROR;
  }

  void printTo(Messager messager) {
    if (!text.isSuppressedAt(element)) {
      messager.printMessage(text.kind(), text.toString(), element, annotation, value);
    }
  }
}
