package io.smartasync.processor.element;

import com.google.auto.common.MoreElements;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/** Decides whether types are visible where code is generated. */
public final class Visibility {

  private Visibility() {}

  /**
   * Returns the first class or interface in a type that code in a package cannot name: it is
   * missing, is not visible there, or has a name that is no Java name.
   */
  public static Optional<DeclaredType> hiddenIn(TypeMirror type, PackageElement from) {
    return ReferencedTypes.in(type).stream().filter(each -> !canName(each, from)).findFirst();
  }

  private static boolean canName(DeclaredType type, PackageElement from) {
    return MissingTypes.isDeclared(type)
        && type.asElement() instanceof TypeElement element
        && isVisible(element, from)
        && JavaNames.canName(element);
  }

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
