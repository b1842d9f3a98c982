package io.smartasync.rewrite;

import io.smartasync.rewrite.ClientUses.Place;
import io.smartasync.rewrite.ClientUses.Replacement;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openrewrite.Cursor;
import org.openrewrite.ExecutionContext;
import org.openrewrite.ScanningRecipe;
import org.openrewrite.SourceFile;
import org.openrewrite.Tree;
import org.openrewrite.TreeVisitor;
import org.openrewrite.java.ChangeType;
import org.openrewrite.java.RemoveImport;
import org.openrewrite.java.tree.J;

/**
 * Replaces synchronous clients of a library by facades of its asynchronous clients, for example
 * {@code S3Client} of the AWS SDK by {@code SmartS3AsyncClient}. Calls stay as they are.
 *
 * <p>The class that creates a client is annotated with {@code @SmartAsync.For}. A client is
 * replaced in the whole project, or not at all if one use of it has no counterpart. {@link
 * LeftAlone} has each such use with the reason.
 *
 * @since 0.1
 */
public final class ReplaceSyncClients extends ScanningRecipe<ClientUses> {

  private final transient LeftAlone leftAlone = new LeftAlone(this);

  /** Creates the recipe. */
  public ReplaceSyncClients() {}

  @Override
  public String getDisplayName() {
    return "Replace synchronous clients by facades of asynchronous clients";
  }

  @Override
  public String getDescription() {
    return "Replaces the synchronous clients of the AWS SDK by facades of its asynchronous clients.";
  }

  /** In the next cycle, {@link AddSmartAsync} sees which projects have been changed. */
  @Override
  public boolean causesAnotherCycle() {
    return true;
  }

  @Override
  public ClientUses getInitialValue(ExecutionContext ctx) {
    return new ClientUses();
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getScanner(ClientUses uses) {
    return new TreeVisitor<Tree, ExecutionContext>() {
      @Override
      public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
        if (tree instanceof J.CompilationUnit unit) {
          new ClientScanner(unit).visit(unit, uses);
        } else if (tree instanceof SourceFile file) {
          addBuild(file, uses);
        }
        return tree;
      }
    };
  }

  /** A build can exclude the HTTP client of asynchronous clients, or add a second one. */
  private static void addBuild(SourceFile file, ClientUses uses) {
    String path = file.getSourcePath().toString().replace('\\', '/');
    String name = path.substring(path.lastIndexOf('/') + 1);
    if (!name.equals("pom.xml") && !name.startsWith("build.gradle")) {
      return;
    }
    String text = file.printAll();
    if (text.contains("aws-crt-client")
        || (text.contains("netty-nio-client") && text.contains("exclu"))) {
      uses.addBuildWithoutHttpClient(path.substring(0, path.length() - name.length()));
    }
  }

  @Override
  public TreeVisitor<?, ExecutionContext> getVisitor(ClientUses uses) {
    List<Replacement> replacements = uses.replacements();
    return new TreeVisitor<Tree, ExecutionContext>() {
      @Override
      public @Nullable Tree visit(@Nullable Tree tree, ExecutionContext ctx) {
        if (!(tree instanceof J.CompilationUnit unit)) {
          return tree;
        }
        String path = unit.getSourcePath().toString().replace('\\', '/');
        uses.rowsOf(path).stream().distinct().forEach(row -> leftAlone.insertRow(ctx, row));
        J changed = unit;
        for (Replacement replacement : replacements) {
          if (isUsed(replacement, unit)) {
            changed = replaced(changed, replacement, path, ctx);
          }
        }
        return changed;
      }
    };
  }

  private static boolean isUsed(Replacement replacement, J.CompilationUnit unit) {
    return unit.getTypesInUse().getTypesInUse().stream()
        .anyMatch(
            type ->
                replacement.client().equals(ClientTable.CURRENT.client(type))
                    || replacement.client().equals(ClientTable.CURRENT.clientOfBuilder(type)));
  }

  private static J replaced(J tree, Replacement replacement, String path, ExecutionContext ctx) {
    J.CompilationUnit unit = (J.CompilationUnit) tree;
    Names names = new Names(unit);
    Cursor root = new Cursor(null, Cursor.ROOT_VALUE);
    J changed =
        new ClientReplacer(replacement, names, ClientScanner.packageOf(unit))
            .visitNonNull(unit, ctx, root);
    Place annotated = replacement.annotated();
    if (annotated != null && annotated.path().equals(path)) {
      changed = new FacadeAnnotation(names).on(changed, annotated, replacement.client());
    }
    changed = Imports.update(changed, names, ctx, root);
    for (String type : ClientTable.CURRENT.replacedTypes()) {
      if (Imports.isImported(changed, type)) {
        changed = new RemoveImport<ExecutionContext>(type).visitNonNull(changed, ctx, root);
      }
    }
    changed = renamed(changed, replacement.client().type(), replacement.facade(), ctx);
    return renamed(
        changed, replacement.client().builder(), replacement.client().asynchronousBuilder(), ctx);
  }

  private static J renamed(J tree, String from, String to, ExecutionContext ctx) {
    return (J) new ChangeType(from, to, true).getVisitor().visitNonNull(tree, ctx);
  }
}
