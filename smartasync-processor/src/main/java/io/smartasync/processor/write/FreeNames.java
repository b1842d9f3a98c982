package io.smartasync.processor.write;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;

/** Finds names for variables that the author has not given to parameters in the same scope. */
final class FreeNames {

  private FreeNames() {}

  static String notAParameter(ExecutableElement method, String wanted) {
    return notAParameter(List.of(method), wanted);
  }

  static String notAParameter(Collection<ExecutableElement> methods, String wanted) {
    Set<String> taken =
        methods.stream()
            .flatMap(method -> method.getParameters().stream())
            .map(parameter -> parameter.getSimpleName().toString())
            .collect(Collectors.toSet());
    String name = wanted;
    while (taken.contains(name) || SourceVersion.isKeyword(name)) {
      name += "_";
    }
    return name;
  }
}
