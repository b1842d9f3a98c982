package io.smartasync.processor.proxy;

import com.google.auto.common.MoreElements;
import com.google.auto.common.MoreTypes;
import io.smartasync.processor.element.Annotations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeKind;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/**
 * Remembers of the types that are compiled those that the check needs in the last round: by name,
 * because elements are other objects in each round.
 *
 * <p>Most types inherit from no generated interface and from nothing that is yet to be generated.
 * Nothing is kept of those but the name.
 */
final class CompiledTypes {

  /**
   * A type.
   *
   * @param module the name of its module, empty if that has none
   * @param name its qualified name
   */
  private record Key(String module, String name) {

    static Key of(TypeElement type, Elements elements) {
      ModuleElement module = elements.getModuleOf(type);
      return new Key(
          module == null ? "" : module.getQualifiedName().toString(),
          type.getQualifiedName().toString());
    }

    Optional<TypeElement> in(Elements elements) {
      ModuleElement inModule = elements.getModuleElement(module);
      return Optional.ofNullable(
          inModule == null
              ? elements.getTypeElement(name)
              : elements.getTypeElement(inModule, name));
    }
  }

  private final Set<Key> topLevel = new HashSet<>();
  private final Set<Key> candidates = new LinkedHashSet<>();
  private final Set<Key> aspects = new LinkedHashSet<>();

  /** Adds the top-level types of a round. */
  void add(Collection<TypeElement> ofRound, Elements elements) {
    Map<TypeElement, Boolean> known = new HashMap<>();
    for (TypeElement type : ofRound) {
      topLevel.add(Key.of(type, elements));
      addWithNested(type, elements, known);
    }
  }

  private void addWithNested(TypeElement type, Elements elements, Map<TypeElement, Boolean> known) {
    if (Aspects.isAspect(type)) {
      aspects.add(Key.of(type, elements));
    }
    if (type.getKind() != ElementKind.ENUM
        && type.getKind() != ElementKind.ANNOTATION_TYPE
        && !isGenerated(type)
        && mayInheritTwins(type, known)) {
      candidates.add(Key.of(type, elements));
    }
    for (TypeElement nested : ElementFilter.typesIn(type.getEnclosedElements())) {
      addWithNested(nested, elements, known);
    }
  }

  static boolean isGenerated(TypeElement type) {
    return MoreElements.isAnnotationPresent(type, Annotations.SMART_GENERATED);
  }

  /** Whether a supertype is generated, or does not exist yet and may be. */
  private static boolean mayInheritTwins(TypeElement type, Map<TypeElement, Boolean> known) {
    Boolean before = known.putIfAbsent(type, false); // a type that is its own supertype
    if (before != null) {
      return before;
    }
    boolean may =
        Stream.concat(Stream.of(type.getSuperclass()), type.getInterfaces().stream())
            .anyMatch(supertype -> mayHaveTwins(supertype, known));
    known.put(type, may);
    return may;
  }

  private static boolean mayHaveTwins(TypeMirror supertype, Map<TypeElement, Boolean> known) {
    if (supertype.getKind() == TypeKind.ERROR) {
      return true;
    }
    if (supertype.getKind() != TypeKind.DECLARED) {
      return false;
    }
    TypeElement type = MoreTypes.asTypeElement(supertype);
    return isGenerated(type) || mayInheritTwins(type, known);
  }

  /** Returns the types that may inherit twins, as the elements of the current round. */
  List<TypeElement> candidates(Elements elements) {
    return in(elements, candidates);
  }

  /** Returns the aspects, as the elements of the current round. */
  List<TypeElement> aspects(Elements elements) {
    return in(elements, aspects);
  }

  private static List<TypeElement> in(Elements elements, Set<Key> keys) {
    List<TypeElement> types = new ArrayList<>();
    keys.forEach(key -> key.in(elements).ifPresent(types::add));
    return types;
  }

  /** Returns whether a type or member is in a source of this compilation, not in a class file. */
  boolean contain(Element element, Elements elements) {
    TypeElement outermost = null;
    for (Element each = element; each != null; each = each.getEnclosingElement()) {
      if (each instanceof TypeElement type) {
        outermost = type;
      }
    }
    return outermost != null && topLevel.contains(Key.of(outermost, elements));
  }
}
