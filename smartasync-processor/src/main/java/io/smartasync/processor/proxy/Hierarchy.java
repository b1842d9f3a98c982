package io.smartasync.processor.proxy;

import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Members;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;

/**
 * A type and its supertypes, the nearest first.
 *
 * @param type the type
 * @param written those that authors have written, the type first
 * @param generated the interfaces that have been generated
 */
record Hierarchy(TypeElement type, List<TypeElement> written, List<TypeElement> generated) {

  static Hierarchy of(TypeElement type) {
    Set<TypeElement> all = new LinkedHashSet<>(List.of(type));
    List<TypeElement> next = List.of(type);
    while (!next.isEmpty()) {
      List<TypeElement> supertypes = new ArrayList<>();
      for (TypeElement each : next) {
        parents(each).filter(all::add).forEach(supertypes::add);
      }
      next = supertypes;
    }
    return new Hierarchy(
        type,
        all.stream().filter(each -> !CompiledTypes.isGenerated(each)).toList(),
        all.stream().filter(CompiledTypes::isGenerated).toList());
  }

  /** Returns the nearest generated interface that has a twin, by itself or by a supertype. */
  TypeElement generatedWith(Twin twin) {
    TypeElement owner = Members.ownerOf(twin.method());
    return generated.stream()
        .filter(each -> Hierarchy.of(each).generated().contains(owner))
        .findFirst()
        .orElse(owner);
  }

  /** Returns the verb for how the type has a generated interface, without its ending. */
  String verbOf(TypeElement ofGenerated) {
    boolean isDirect =
        type.getInterfaces().stream()
            .anyMatch(each -> MoreTypes.asTypeElement(each).equals(ofGenerated));
    if (!isDirect) {
      return "inherit";
    }
    return type.getKind().isInterface() ? "extend" : "implement";
  }

  private static Stream<TypeElement> parents(TypeElement type) {
    return Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
        .filter((TypeMirror each) -> each.getKind() == TypeKind.DECLARED)
        .map(MoreTypes::asTypeElement)
        .filter(each -> !each.getQualifiedName().contentEquals("java.lang.Object"));
  }
}
