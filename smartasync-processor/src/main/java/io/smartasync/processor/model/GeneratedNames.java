package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The interfaces that are about to be generated. Signatures may name them before they exist.
 *
 * @param names the names of the interfaces
 */
public record GeneratedNames(List<ClassName> names) {

  /** Returns whether an interface of a simple name is about to be generated. */
  public boolean contains(String simpleName) {
    return names.stream().anyMatch(each -> each.simpleName().equals(simpleName));
  }

  /**
   * Returns the interface that a source file means by a name that the compiler cannot resolve yet,
   * or empty if that is unknown.
   *
   * <p>The compiler does not reveal the imports of the file. So a simple name means the interface
   * in the same package, or else the only interface of that name. If there are several, the element
   * has to be deferred until they exist.
   *
   * @param name the simple or qualified name, as written in the source
   * @param packageName the package of the source file
   */
  public Optional<ClassName> find(String name, String packageName) {
    List<ClassName> candidates =
        names.stream()
            .filter(each -> each.simpleName().equals(name) || each.canonicalName().equals(name))
            .toList();
    return candidates.stream()
        .filter(each -> each.packageName().equals(packageName))
        .findFirst()
        .or(() -> candidates.size() == 1 ? Optional.of(candidates.get(0)) : Optional.empty());
  }
}
