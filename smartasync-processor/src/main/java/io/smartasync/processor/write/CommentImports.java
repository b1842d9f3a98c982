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
  private static final Pattern COMMENT = Pattern.compile("(?s)/\\*\\*.*?\\*/");

  private CommentImports() {}

  /**
   * Returns a source file without imports that only comments need.
   *
   * @param isHidden whether a type hides the packages that begin with a name, so that comments
   *     cannot name their types in full
   */
  static String remove(String source, Predicate<String> isHidden) {
    List<String> imports = imports(source);
    Set<String> unused = new HashSet<>();
    imports.forEach(imported -> unused.add(simpleName(imported)));
    removeNamesInCode(unused, source);
    String result = source;
    for (String imported : imports) {
      String root = imported.substring(0, imported.indexOf('.'));
      if (unused.contains(simpleName(imported)) && !isHidden.test(root)) {
        String without = result.replaceFirst("(?m)^import " + Pattern.quote(imported) + ";\\n", "");
        result = qualified(without, simpleName(imported), imported);
      }
    }
    return imports(result).isEmpty() ? result.replaceFirst("\\n{3,}", "\n\n") : result;
  }

  private static String simpleName(String imported) {
    return imported.substring(imported.lastIndexOf('.') + 1);
  }

  private static List<String> imports(String source) {
    List<String> imports = new ArrayList<>();
    Matcher matcher = IMPORT.matcher(source).region(0, endOfImports(source));
    while (matcher.find()) {
      imports.add(matcher.group(1) + "." + matcher.group(2));
    }
    return imports;
  }

  /** Returns where the declaration of the type begins, with its comment. */
  private static int endOfImports(String source) {
    int line = 0;
    while (source.startsWith("package ", line)
        || source.startsWith("import ", line)
        || source.startsWith("\n", line)) {
      line = source.indexOf('\n', line) + 1;
    }
    return line;
  }

  /**
   * Removes the names that code outside of comments contains. Reads the file once, and no further
   * than to the last of the names: a file is long, and few of its names are only in comments.
   */
  private static void removeNamesInCode(Set<String> names, String source) {
    int begin = endOfImports(source);
    while (begin < source.length() && !names.isEmpty()) {
      int end = endOfToken(source, begin);
      if (Character.isJavaIdentifierStart(source.charAt(begin))) {
        names.remove(source.substring(begin, end));
      }
      begin = end;
    }
  }

  /** Returns where a comment, a literal or a name ends; other characters stand for themselves. */
  private static int endOfToken(String source, int begin) {
    char first = source.charAt(begin);
    if (source.startsWith("/**", begin)) {
      return source.indexOf("*/", begin + 3) + 2;
    }
    int end = begin + 1;
    if (first == '"' || first == '\'') {
      while (source.charAt(end) != first) {
        end += source.charAt(end) == '\\' ? 2 : 1;
      }
      return end + 1;
    }
    if (Character.isJavaIdentifierStart(first)) {
      while (Character.isJavaIdentifierPart(source.charAt(end))) {
        end++;
      }
    }
    return end;
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
