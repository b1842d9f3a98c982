package io.smartasync.processor.model;

import com.palantir.javapoet.ClassName;
import java.util.List;
import java.util.Optional;

/**
 * The interfaces that are about to be generated, which signatures may name before they exist.
 *
 * @param names their names
 */
public record GeneratedNames(List<ClassName> names) {

  /**
   * The interface that a source file means by a name that the compiler cannot resolve yet.
   *
   * <p>The compiler does not tell what the file imports. So a simple name means the interface of
   * the same package, else the only one of that name; where there are several, none is found, and
   * whoever asks has to wait until they exist.
   *
   * @param name the simple or qualified name, as the source has it
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
