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

  private static final List<String> CLASS_LITERALS = List.of("value", "follow", "throwing");

  private MissingFacadeTypes() {}

  /**
   * Returns the types that are missing for the facades of an element, as messages name them.
   *
   * @param generated the interfaces that are about to be generated, which need not exist yet
   */
  static Set<String> of(Element element, FacadeMembers members, GeneratedNames generated) {
    Set<String> names = new LinkedHashSet<>();
    for (AnnotationMirror annotation : Annotations.fors(element)) {
      for (String literals : CLASS_LITERALS) {
        for (AnnotationValue literal : AnnotationValues.list(annotation, literals)) {
          if (!AnnotationValues.areTypes(literal)) {
            names.add("a class in '" + literals + "'");
          } else if (!literals.equals("throwing")
              && literal.getValue() instanceof DeclaredType type) {
            addMissing(MoreTypes.asTypeElement(type), element, members, generated, names);
          }
        }
      }
    }
    return names;
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
