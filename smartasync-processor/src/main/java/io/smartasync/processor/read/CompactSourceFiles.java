package io.smartasync.processor.read;

import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.tools.JavaFileObject;

/**
 * Finds the classes of compact source files, which contain methods without a class around them. No
 * other file can refer to such a class. To a processor it looks like a declared class.
 */
final class CompactSourceFiles {

  private CompactSourceFiles() {}

  /** Returns whether a type is the class of a compact source file. */
  static boolean isClassOf(TypeElement type, Elements elements) {
    String name = type.getSimpleName().toString();
    return type.getQualifiedName().contentEquals(name)
        && type.getModifiers().equals(Set.of(Modifier.FINAL))
        && !isDeclared(type, name, elements);
  }

  private static boolean isDeclared(TypeElement type, String name, Elements elements) {
    try {
      JavaFileObject file = elements.getFileObjectOf(type);
      return file == null
          || file.getKind() != JavaFileObject.Kind.SOURCE
          || Pattern.compile("\\b(class|enum|record)\\s+" + Pattern.quote(name) + "\\b")
              .matcher(file.getCharContent(true))
              .find();
    } catch (IOException | UnsupportedOperationException e) {
      return true; // some compilers do not support getFileObjectOf
    }
  }
}
