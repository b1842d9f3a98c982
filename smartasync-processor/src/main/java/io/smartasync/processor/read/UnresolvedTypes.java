package io.smartasync.processor.read;

import io.smartasync.processor.model.MentionedTypes;
import java.util.LinkedHashSet;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.TypeParameterElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the types that what is generated depends on and that do not exist yet: another processor
 * may be about to generate them.
 *
 * <p>The interfaces that a type implements are not among them: the one generated from the type
 * itself is usually one of those.
 */
public final class UnresolvedTypes {

  private final Set<String> names = new LinkedHashSet<>();

  private UnresolvedTypes() {}

  /** The names, as in the source, of the missing types in a type's declaration. */
  public static Set<String> in(TypeElement type) {
    UnresolvedTypes unresolved = new UnresolvedTypes();
    unresolved.add(type.getSuperclass());
    unresolved.addBounds(type.getTypeParameters());
    unresolved.addExceptions(type);
    return unresolved.names;
  }

  /** The names, as in the source, of the missing types in a method's signature and annotation. */
  public static Set<String> in(ExecutableElement method) {
    UnresolvedTypes unresolved = new UnresolvedTypes();
    unresolved.add(method.getReturnType());
    unresolved.addBounds(method.getTypeParameters());
    for (VariableElement parameter : method.getParameters()) {
      unresolved.add(parameter.asType());
    }
    method.getThrownTypes().forEach(unresolved::add);
    unresolved.addExceptions(method);
    return unresolved.names;
  }

  /** The names, as in the source, of the missing types that a type mentions. */
  public static Set<String> in(DeclaredType type) {
    UnresolvedTypes unresolved = new UnresolvedTypes();
    unresolved.add(type);
    return unresolved.names;
  }

  private void addBounds(Iterable<? extends TypeParameterElement> parameters) {
    for (TypeParameterElement parameter : parameters) {
      parameter.getBounds().forEach(this::add);
    }
  }

  /** A class literal of a missing type is no type at all in the compiler's model. */
  private void addExceptions(Element element) {
    AnnotationNames.smartAsync(element)
        .flatMap(annotation -> SettingsReader.value(annotation, "throwing"))
        .filter(value -> !SettingsReader.areTypes(value))
        .ifPresent(value -> names.add("a class in throwing"));
  }

  private void add(TypeMirror type) {
    for (DeclaredType mentioned : MentionedTypes.in(type)) {
      if (mentioned.getKind() == TypeKind.ERROR) {
        names.add(mentioned.asElement().toString());
      }
    }
  }
}
