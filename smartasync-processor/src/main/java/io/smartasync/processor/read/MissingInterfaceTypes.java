package io.smartasync.processor.read;

import com.google.auto.common.MoreElements;
import io.smartasync.processor.element.AnnotationValues;
import io.smartasync.processor.element.Annotations;
import io.smartasync.processor.element.Members;
import io.smartasync.processor.element.MissingTypes;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.model.GeneratedNames;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the types that an interface depends on and that do not exist yet, because another processor
 * may be about to generate them.
 *
 * <p>Ignores the interfaces that a type implements: one of them is usually the interface that is
 * generated from the type.
 */
final class MissingInterfaceTypes {

  /** The elements of the annotation that take classes. */
  private static final List<String> CLASS_LITERALS = List.of("throwing", "as");

  private final Set<String> names = new LinkedHashSet<>();
  private final Set<String> literals = new LinkedHashSet<>();

  private MissingInterfaceTypes() {}

  /**
   * Returns the types that are missing for the interface of a type.
   *
   * @param generated the interfaces that are about to be generated, which need not exist yet
   */
  static Missing of(
      TypeElement type,
      OperationMethods operationMethods,
      Supertypes supertypes,
      GeneratedNames generated) {
    MissingInterfaceTypes unresolved = new MissingInterfaceTypes();
    unresolved.add(type.getSuperclass());
    unresolved.addBounds(type.getTypeParameters());
    unresolved.addClassLiterals(type);
    operationMethods.of(type).forEach(unresolved::addMethod);
    supertypes.parents(type).forEach(parent -> unresolved.add(parent.type()));
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    unresolved.names.removeIf(name -> generated.find(name, packageName).isPresent());
    MissingInterfaceTypes inherited = new MissingInterfaceTypes();
    MissingInterfaceTypes compiledBefore = new MissingInterfaceTypes();
    for (ExecutableElement method : supertypes.inheritedMethods(type)) {
      // Seeing inherited signatures with their type arguments requires types that exist.
      (supertypes.isInSource(Members.ownerOf(method)) ? inherited : compiledBefore)
          .addMethod(method);
    }
    unresolved.names.addAll(inherited.names);
    return new Missing(unresolved.described(), compiledBefore.described());
  }

  private Set<String> described() {
    Set<String> described = new LinkedHashSet<>();
    names.forEach(name -> described.add("'" + name + "'"));
    described.addAll(literals);
    return described;
  }

  private void addMethod(ExecutableElement method) {
    add(method.getReturnType());
    addBounds(method.getTypeParameters());
    for (VariableElement parameter : method.getParameters()) {
      add(parameter.asType());
    }
    method.getThrownTypes().forEach(this::add);
    addClassLiterals(method);
  }

  private void addBounds(Iterable<? extends TypeParameterElement> parameters) {
    for (TypeParameterElement parameter : parameters) {
      parameter.getBounds().forEach(this::add);
    }
  }

  /** Adds class literals of missing types, for which the compiler has no type. */
  private void addClassLiterals(Element element) {
    for (String name : CLASS_LITERALS) {
      Annotations.smartAsync(element)
          .flatMap(annotation -> AnnotationValues.find(annotation, name))
          .filter(value -> !AnnotationValues.areTypes(value))
          .ifPresent(value -> literals.add("a class in '" + name + "'"));
    }
  }

  private void add(TypeMirror type) {
    for (DeclaredType mentioned : ReferencedTypes.in(type)) {
      if (MissingTypes.isMissing(mentioned)) {
        names.add(mentioned.asElement().toString());
      }
    }
  }
}
