package io.smartasync.rewrite;

import java.util.HashSet;
import java.util.Set;
import org.openrewrite.SourceFile;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaType;

/** The folders of the projects whose code uses SmartAsync. */
final class UsingProjects {

  private static final String PACKAGE = "io.smartasync.";

  private final Set<String> main = new HashSet<>();
  private final Set<String> test = new HashSet<>();

  void add(J.CompilationUnit unit) {
    String path = path(unit);
    int sources = path.indexOf("src/");
    if (sources >= 0 && uses(unit)) {
      (path.startsWith("src/main/", sources) ? main : test).add(path.substring(0, sources));
    }
  }

  private static boolean uses(J.CompilationUnit unit) {
    return unit.getImports().stream().anyMatch(each -> each.getTypeName().startsWith(PACKAGE))
        || unit.getTypesInUse().getTypesInUse().stream()
            .anyMatch(
                type ->
                    type instanceof JavaType.FullyQualified named
                        && named.getFullyQualifiedName().startsWith(PACKAGE));
  }

  /** Returns whether the program of a build file uses SmartAsync, and not only its tests. */
  boolean isMain(SourceFile buildFile) {
    return main.contains(folder(buildFile));
  }

  boolean isTestOnly(SourceFile buildFile) {
    return !isMain(buildFile) && test.contains(folder(buildFile));
  }

  private static String folder(SourceFile file) {
    String path = path(file);
    return path.substring(0, path.lastIndexOf('/') + 1);
  }

  private static String path(SourceFile file) {
    return file.getSourcePath().toString().replace('\\', '/');
  }
}
