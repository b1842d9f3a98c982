package io.smartasync.rewrite;

import org.jspecify.annotations.Nullable;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.tree.J;
import org.openrewrite.java.tree.JavaSourceFile;
import org.openrewrite.xml.tree.Xml;

/**
 * Adds the dependency {@code smartasync} and the annotation processor to each {@code pom.xml},
 * {@code build.gradle} and {@code build.gradle.kts} whose Java code uses SmartAsync.
 *
 * <p>In Maven, the processor is added to {@code annotationProcessorPaths}. If the build finds other
 * processors on its class path, such as Lombok, that setting would hide them: the processor becomes
 * a dependency with the scope {@code provided}, and {@code <proc>full</proc>} lets a compiler of
 * JDK 23 or newer run it. If only tests use SmartAsync, the dependency has the scope {@code test}.
 *
 * @since 0.1
 */
public final class AddSmartAsync extends ScanningRecipe<UsingProjects> {

  /** Creates the recipe. */
  public AddSmartAsync() {}

  @Override
  public String getDisplayName() {
    return "Add SmartAsync to builds";
  }

  @Override
  public String getDescription() {
    return "Adds the dependency and the annotation processor to the builds whose code uses SmartAsync.";
  }

  @Override
  public UsingProjects getInitialValue(ExecutionContext ctx) {
    return new UsingProjects();
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getScanner(UsingProjects projects) {
    return new TreeVisitor<Tree, ExecutionContext>() {
      @Override
      public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
        if (tree instanceof J.CompilationUnit unit) {
          projects.add(unit);
        }
        return tree;
      }
    };
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getVisitor(UsingProjects projects) {
    return new TreeVisitor<Tree, ExecutionContext>() {
      @Override
      public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
        if (!(tree instanceof SourceFile file)) {
          return tree;
        }
        boolean main = projects.isMain(file);
        if (!main && !projects.isTestOnly(file)) {
          return tree;
        }
        String name = file.getSourcePath().getFileName().toString();
        if (file instanceof Xml.Document pom && name.equals("pom.xml")) {
          return new MavenBuild(pom, main).changed();
        }
        boolean gradle = name.equals("build.gradle") || name.equals("build.gradle.kts");
        return gradle && file instanceof JavaSourceFile
            ? new GradleBuild(main).visitNonNull(file, ctx)
            : tree;
      }
    };
  }
}
