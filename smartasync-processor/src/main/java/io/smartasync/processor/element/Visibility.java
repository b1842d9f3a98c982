package io.smartasync.processor.element;

import com.google.auto.common.MoreElements;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.ModuleElement.ExportsDirective;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;

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
    PackageElement declaring = MoreElements.getPackage(type);
    boolean isSamePackage = declaring.equals(from);
    if (!isSamePackage && !isExported(declaring, from)) {
      return false;
    }
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      if (!each.getModifiers().contains(Modifier.PUBLIC)
          && (!isSamePackage || each.getModifiers().contains(Modifier.PRIVATE))) {
        return false;
      }
    }
    return true;
  }

  /**
   * Returns whether the module of a package exports it to the module of another. Class files of the
   * JDK have annotations from packages that are not exported.
   */
  private static boolean isExported(PackageElement declaring, PackageElement from) {
    String name = declaring.getQualifiedName().toString();
    if (name.startsWith("java.") // always exported
        || !(declaring.getEnclosingElement() instanceof ModuleElement module)
        || module.isUnnamed()
        || module.equals(from.getEnclosingElement())) {
      return true;
    }
    // The directives of an automatic module are not known, and it exports everything.
    List<ExportsDirective> exports = ElementFilter.exportsIn(module.getDirectives());
    return exports.isEmpty()
        || exports.stream()
            .filter(each -> each.getPackage().getQualifiedName().contentEquals(name))
            .anyMatch(
                each ->
                    each.getTargetModules() == null
                        || each.getTargetModules().contains(from.getEnclosingElement()));
  }
}
