package io.smartasync.processor.element;

import com.google.auto.common.MoreElements;
import java.util.Set;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;

/**
 * Decides which names Java source code can contain. Class files of other languages contain more:
 * keywords, and characters that no identifier has.
 */
public final class JavaNames {

  /** Identifiers that can name methods and variables, but no types. */
  private static final Set<String> NOT_OF_TYPES =
      Set.of("permits", "record", "sealed", "var", "yield");

  private JavaNames() {}

  /** Returns whether a name can be the name of a method or a variable. */
  public static boolean isIdentifier(CharSequence name) {
    return SourceVersion.isIdentifier(name) && !SourceVersion.isKeyword(name);
  }

  /** Returns whether source code can contain the qualified name of a type. */
  public static boolean canName(TypeElement type) {
    for (Element each = type; each instanceof TypeElement; each = each.getEnclosingElement()) {
      String name = each.getSimpleName().toString();
      if (!isIdentifier(name) || NOT_OF_TYPES.contains(name)) {
        return false;
      }
    }
    String packageName = MoreElements.getPackage(type).getQualifiedName().toString();
    return packageName.isEmpty() || SourceVersion.isName(packageName);
  }

  /**
   * Returns an identifier that resembles a name: the name itself if it is one, and otherwise the
   * name with underscores in place of the characters that no identifier has.
   */
  public static String toIdentifier(CharSequence name) {
    if (isIdentifier(name)) {
      return name.toString();
    }
    StringBuilder identifier = new StringBuilder();
    name.codePoints()
        .map(each -> Character.isJavaIdentifierPart(each) ? each : '_')
        .forEach(identifier::appendCodePoint);
    if (identifier.isEmpty() || !Character.isJavaIdentifierStart(identifier.codePointAt(0))) {
      identifier.insert(0, '_');
    }
    while (!isIdentifier(identifier)) {
      identifier.append('_'); // a keyword
    }
    return identifier.toString();
  }
}
