package io.smartasync.processor.proxy;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.TypeElement;

/** Finds out whether only a proxy honours an annotation, and why. */
final class AnnotationClassifier {

  private record Key(String name, boolean isOnType) {}

  private final Set<String> ofOption;
  private final Map<String, String> ofAspects;
  private final Map<Key, Optional<String>> known = new HashMap<>();

  /**
   * Creates a classifier for one compilation.
   *
   * @param ofOption annotations that the user has added to the table
   * @param ofAspects annotations in pointcuts, with the simple names of the aspects
   */
  AnnotationClassifier(Set<String> ofOption, Map<String, String> ofAspects) {
    this.ofOption = ofOption;
    this.ofAspects = ofAspects;
  }

  /**
   * Returns an annotation as messages name it, with the reason why only a proxy honours it if that
   * is not in its name: {@code '@Audited' (annotated with '@Transactional')}. Empty if the
   * annotation does not need a proxy.
   */
  Optional<String> describe(AnnotationMirror annotation, boolean isOnType) {
    TypeElement type = (TypeElement) annotation.getAnnotationType().asElement();
    return known
        .computeIfAbsent(
            new Key(type.getQualifiedName().toString(), isOnType),
            key -> reason(type, isOnType, new HashSet<>()))
        .map(reason -> "'@" + type.getSimpleName() + "'" + reason);
  }

  /** Annotations may annotate each other: each is visited once. */
  private Optional<String> reason(TypeElement type, boolean isOnType, Set<String> visited) {
    String name = type.getQualifiedName().toString();
    if (name.startsWith("java.lang.") || !visited.add(name)) {
      return Optional.empty();
    }
    return ownReason(name, isOnType).or(() -> reasonOfAnnotations(type, isOnType, visited));
  }

  private Optional<String> ownReason(String name, boolean isOnType) {
    if (ProxyAnnotations.contain(name, isOnType) || ofOption.contains(name)) {
      return Optional.of("");
    }
    return Optional.ofNullable(ofAspects.get(name)).map(aspect -> " (advised by '" + aspect + "')");
  }

  private Optional<String> reasonOfAnnotations(
      TypeElement type, boolean isOnType, Set<String> visited) {
    for (AnnotationMirror each : type.getAnnotationMirrors()) {
      TypeElement meta = (TypeElement) each.getAnnotationType().asElement();
      if (reason(meta, isOnType, visited).isPresent()) {
        return Optional.of(" (annotated with '@" + meta.getSimpleName() + "')");
      }
    }
    return Optional.empty();
  }
}
