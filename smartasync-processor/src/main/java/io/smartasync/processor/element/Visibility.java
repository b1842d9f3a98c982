package io.smartasync.processor.element;

import com.google.auto.common.MoreElements;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;

/** Decides whether types are visible where code is generated. */
public final class Visibility {

  private Visibility() {}

  /** Returns whether a type is visible in a package, outside the types that declare it. */
  public static boolean isVisible(TypeElement type, PackageElement from) {
    boolean isSamePackage = MoreElements.getPackage(type).equals(from);
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)
          && (!isSamePackage || each.getModifiers().contains(Modifier.PRIVATE))) {
        return false;
      }
    }
    return true;
  }
}
