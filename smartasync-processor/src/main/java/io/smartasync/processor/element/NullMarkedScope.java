package io.smartasync.processor.element;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.Element;

/** Finds JSpecify's {@code @NullMarked} and {@code @NullUnmarked} around elements. */
public final class NullMarkedScope {

  /** The annotation in whose scope types are not null unless they are marked nullable. */
  private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

  /** The annotation that ends the scope of the other. */
  private static final String NULL_UNMARKED = "org.jspecify.annotations.NullUnmarked";

  private NullMarkedScope() {}

  /** Returns whether types in an element are not null unless they are marked nullable. */
  public static boolean contains(Element element) {
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (MoreElements.isAnnotationPresent(each, NULL_UNMARKED)) {
        return false;
      }
      if (MoreElements.isAnnotationPresent(each, NULL_MARKED)) {
        return true;
      }
    }
    return false;
  }
}
