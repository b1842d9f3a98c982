package io.smartasync.processor.proxy;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Methods;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** Reads the pointcuts of AspectJ's aspects. */
final class Aspects {

  private static final String PACKAGE = "org.aspectj.lang.annotation.";

  private static final String ASPECT = PACKAGE + "Aspect";

  /** The annotations whose {@code value} or {@code pointcut} is a pointcut. */
  private static final Set<String> WITH_POINTCUT =
      Set.of(
          PACKAGE + "Pointcut",
          PACKAGE + "Around",
          PACKAGE + "Before",
          PACKAGE + "After",
          PACKAGE + "AfterReturning",
          PACKAGE + "AfterThrowing");

  private final Elements elements;

  Aspects(Elements elements) {
    this.elements = elements;
  }

  /** Returns whether a type is an aspect. */
  static boolean isAspect(TypeElement type) {
    return MoreElements.isAnnotationPresent(type, ASPECT);
  }

  /** Returns the annotations that the pointcuts of aspects name, with the aspects' simple names. */
  Map<String, String> annotationsIn(List<TypeElement> aspects) {
    Map<String, String> found = new LinkedHashMap<>();
    for (TypeElement aspect : aspects) {
      for (ExecutableElement method : Methods.declaredIn(aspect)) {
        for (AnnotationMirror annotation : method.getAnnotationMirrors()) {
          if (WITH_POINTCUT.contains(nameOf(annotation))) {
            addAnnotations(annotation, method, aspect, found);
          }
        }
      }
    }
    return found;
  }

  private static String nameOf(AnnotationMirror annotation) {
    return MoreElements.asType(annotation.getAnnotationType().asElement())
        .getQualifiedName()
        .toString();
  }

  private void addAnnotations(
      AnnotationMirror annotation,
      ExecutableElement method,
      TypeElement aspect,
      Map<String, String> found) {
    String argNames = text(annotation, "argNames");
    for (String element : List.of("value", "pointcut")) {
      for (String name : PointcutAnnotations.namedIn(text(annotation, element))) {
        parameter(name, method, argNames)
            .or(() -> type(name, aspect))
            .ifPresent(
                type ->
                    found.putIfAbsent(
                        type.getQualifiedName().toString(), aspect.getSimpleName().toString()));
      }
    }
  }

  private static String text(AnnotationMirror annotation, String element) {
    return AnnotationValues.find(annotation, element)
        .map(value -> value.getValue().toString())
        .orElse("");
  }

  /**
   * Returns the annotation type of the parameter that a name in a pointcut is bound to. The names
   * are those of the parameters, or those in {@code argNames}, which may leave the first one out.
   */
  private static Optional<TypeElement> parameter(
      String name, ExecutableElement method, String argNames) {
    List<? extends VariableElement> parameters = method.getParameters();
    String[] arguments = argNames.isBlank() ? new String[0] : argNames.split(",");
    int leftOut = parameters.size() - arguments.length;
    for (int i = 0; i < parameters.size(); i++) {
      boolean isNamed = parameters.get(i).getSimpleName().contentEquals(name);
      boolean isNamedOtherwise =
          arguments.length > 0 && i >= leftOut && arguments[i - leftOut].strip().equals(name);
      if (isNamed || isNamedOtherwise) {
        return annotationType(parameters.get(i).asType());
      }
    }
    return Optional.empty();
  }

  private static Optional<TypeElement> annotationType(TypeMirror type) {
    return type.getKind() == TypeKind.DECLARED
        ? Optional.of(MoreTypes.asTypeElement(type)).filter(Aspects::isAnnotationType)
        : Optional.empty();
  }

  /** Names without a package are of the aspect's own: pointcuts do not see its imports. */
  private Optional<TypeElement> type(String name, TypeElement aspect) {
    String canonical = name.replace('$', '.');
    String inPackage = MoreElements.getPackage(aspect).getQualifiedName() + "." + canonical;
    String inAspect = aspect.getQualifiedName() + "." + canonical;
    for (String each : List.of(canonical, inPackage, inAspect)) {
      TypeElement type = elements.getTypeElement(each);
      if (type != null && isAnnotationType(type)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  private static boolean isAnnotationType(TypeElement type) {
    return type.getKind() == ElementKind.ANNOTATION_TYPE;
  }
}
