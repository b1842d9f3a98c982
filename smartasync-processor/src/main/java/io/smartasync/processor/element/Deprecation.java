package io.smartasync.processor.element;

import javax.lang.model.element.Element;
import javax.lang.model.util.Elements;

/** How an element is deprecated: by an annotation, or only by a tag of its comment. */
public enum Deprecation {
  /** The element is not deprecated. */
  NONE,
  /** The element is deprecated, but not for removal. */
  PLAIN,
  /** The element is deprecated for removal. */
  FOR_REMOVAL;

  /** Returns how an element is deprecated. */
  public static Deprecation of(Element element, Elements elements) {
    Deprecated annotation = element.getAnnotation(Deprecated.class);
    if (annotation != null) {
      return annotation.forRemoval() ? FOR_REMOVAL : PLAIN;
    }
    return elements.isDeprecated(element) ? PLAIN : NONE;
  }
}
