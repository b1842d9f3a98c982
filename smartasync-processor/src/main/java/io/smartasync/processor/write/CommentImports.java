package io.smartasync.processor.write;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Removes imports that only comments need. Development environments report them as unused. The
 * comments name these types in full.
 */
final class CommentImports {

  private static final Pattern IMPORT = Pattern.compile("(?m)^import ([\\w.]+)\\.(\\w+);\\n");
  private static final Pattern NAME = Pattern.compile("\\w+");
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");

  private CommentImports() {}

  /**
   * Returns a source file without imports that only comments need.
   *
   * @param isHidden whether a type hides the packages that begin with a name, so that comments
   *     cannot name their types in full
   */
  static String remove(String source, Predicate<String> isHidden) {
    Set<String> inCode = namesInCode(source);
    String result = source;
    for (String imported : imports(source)) {
      String simpleName = imported.substring(imported.lastIndexOf('.') + 1);
      String root = imported.substring(0, imported.indexOf('.'));
      if (!inCode.contains(simpleName) && !isHidden.test(root)) {
        String without = result.replaceFirst("(?m)^import " + Pattern.quote(imported) + ";\\n", "");
        result = qualified(without, simpleName, imported);
      }
    }
    return imports(result).isEmpty() ? result.replaceFirst("\\n{3,}", "\n\n") : result;
  }

  private static Set<String> namesInCode(String source) {
    String code = COMMENT.matcher(IMPORT.matcher(source).replaceAll("")).replaceAll("");
    Set<String> names = new HashSet<>();
    for (Matcher matcher = NAME.matcher(code); matcher.find(); ) {
      names.add(matcher.group());
    }
    return names;
  }

  private static List<String> imports(String source) {
    List<String> imports = new ArrayList<>();
    for (Matcher matcher = IMPORT.matcher(source); matcher.find(); ) {
      imports.add(matcher.group(1) + "." + matcher.group(2));
    }
    return imports;
  }

  /** Names a type in full where comments refer to it: in links and tags. */
  private static String qualified(String source, String simpleName, String qualifiedName) {
    Pattern reference =
        Pattern.compile(
            "(\\[|\\{@link(?:plain)?\\s+(?:\\*\\s+)?|@see\\s+|@throws\\s+|#\\w+\\((?:[^)]*[ ,])?)"
                + simpleName
                + "\\b");
    return COMMENT
        .matcher(source)
        .replaceAll(
            comment ->
                Matcher.quoteReplacement(
                    reference
                        .matcher(comment.group())
                        .replaceAll("$1" + Matcher.quoteReplacement(qualifiedName))));
  }
}
