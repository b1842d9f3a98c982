package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.model.GeneratedNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;

/**
 * Finds the types that facades depend on and that do not exist yet, because another processor may
 * be about to generate them.
 */
final class MissingFacadeTypes {

  /** The elements of the annotation that take the types of the facades. */
  private static final List<String> WRAPPED = List.of("value", "follow");

  private MissingFacadeTypes() {}

  /**
   * Returns the types that are missing for the facades of an element.
   *
   * @param generated the interfaces that are about to be generated, which need not exist yet
   */
  static Missing of(Element element, FacadeMembers members, GeneratedNames generated) {
    Set<String> names = new LinkedHashSet<>();
    Set<String> literals = new LinkedHashSet<>();
    for (AnnotationMirror annotation : Annotations.fors(element)) {
      for (String wrapped : WRAPPED) {
        for (AnnotationValue literal : AnnotationValues.list(annotation, wrapped)) {
          if (!AnnotationValues.areTypes(literal)) {
            literals.add("a class in '" + wrapped + "'");
          } else if (literal.getValue() instanceof DeclaredType type) {
            addMissing(MoreTypes.asTypeElement(type), element, members, generated, names);
          }
        }
      }
      if (!AnnotationValues.list(annotation, "throwing").stream()
          .allMatch(AnnotationValues::areTypes)) {
        names.add("a class in 'throwing'");
      }
    }
    return new Missing(names, literals);
  }

  private static void addMissing(
      TypeElement type,
      Element element,
      FacadeMembers members,
      GeneratedNames generated,
      Set<String> names) {
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    members
        .missing(type, MoreElements.getPackage(element))
        .filter(name -> generated.find(name, packageName).isEmpty())
        .map(name -> "'" + name + "'")
        .forEach(names::add);
  }
}
