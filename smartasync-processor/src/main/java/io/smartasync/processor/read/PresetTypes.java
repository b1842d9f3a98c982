package io.smartasync.processor.read;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Methods;
import io.smartasync.processor.element.ReferencedTypes;
import io.smartasync.processor.table.Preset;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * Finds the types of a preset that get facades, because methods of other types return them or
 * because other types are subtypes of them.
 */
final class PresetTypes {

  private final Preset preset;
  private final Set<TypeElement> found = new LinkedHashSet<>();
  private final Set<TypeElement> visited = new HashSet<>();
  private final Queue<TypeElement> pending = new ArrayDeque<>();

  private PresetTypes(Preset preset) {
    this.preset = preset;
  }

  /** Returns the types that follow from a type, which is not among them. */
  static Set<TypeElement> from(TypeElement root, Preset preset) {
    PresetTypes types = new PresetTypes(preset);
    types.pending.add(root);
    types.walk();
    types.found.remove(root);
    return types.found;
  }

  private void walk() {
    while (!pending.isEmpty()) {
      TypeElement type = pending.remove();
      if (!visited.add(type)) {
        continue;
      }
      for (ExecutableElement method : Methods.declaredIn(type)) {
        if (method.getModifiers().contains(Modifier.PUBLIC)
            && !method.getModifiers().contains(Modifier.STATIC)) {
          ReferencedTypes.in(method.getReturnType()).forEach(this::addIfPreset);
        }
      }
      Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
          .filter(each -> each.getKind() == TypeKind.DECLARED)
          .forEach(this::addSupertype);
    }
  }

  /** The methods of a supertype are inherited, whether or not it has a facade. */
  private void addSupertype(TypeMirror type) {
    addIfPreset(type);
    TypeElement element = MoreTypes.asTypeElement(type);
    if (!element.getQualifiedName().toString().startsWith("java.")) {
      pending.add(element);
    }
  }

  private void addIfPreset(TypeMirror type) {
    if (type instanceof DeclaredType declared
        && declared.getKind() == TypeKind.DECLARED
        && declared.asElement() instanceof TypeElement element
        && preset.contains(element.getQualifiedName().toString())
        && found.add(element)) {
      pending.add(element);
    }
  }
}
