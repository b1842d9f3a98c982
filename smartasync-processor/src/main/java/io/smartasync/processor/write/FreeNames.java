package io.smartasync.processor.write;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.table.NameScope;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.ExecutableElement;

/** Finds names that the parameters of a method do not hide. */
final class FreeNames {

  private FreeNames() {}

  /**
   * Returns a type as the target of a call. If a parameter has its simple name, the simple name
   * means the parameter, and the name has to be qualified.
   */
  static CodeBlock target(ExecutableElement method, ClassName type) {
    String visible = type.topLevelClassName().simpleName();
    boolean isHidden =
        method.getParameters().stream()
            .anyMatch(parameter -> parameter.getSimpleName().contentEquals(visible));
    return isHidden ? CodeBlock.of("$L", type.canonicalName()) : CodeBlock.of("$T", type);
  }

  /** Returns the names that are visible in the body of a method. */
  static NameScope in(ExecutableElement method) {
    return new NameScope() {
      @Override
      public CodeBlock type(ClassName type) {
        return target(method, type);
      }

      @Override
      public String variable(String wanted) {
        return notAParameter(method, wanted);
      }
    };
  }

  /** Returns the names that are visible in the body of a method without parameters. */
  static NameScope withoutParameters() {
    return new NameScope() {
      @Override
      public CodeBlock type(ClassName type) {
        return CodeBlock.of("$T", type);
      }

      @Override
      public String variable(String wanted) {
        return wanted;
      }
    };
  }

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
