package io.smartasync.rewrite;

import org.openrewrite.Column;
import org.openrewrite.DataTable;
import org.openrewrite.Recipe;

/**
 * The data table of the code that a recipe recognized and did not change, with the reason.
 *
 * <p>OpenRewrite writes it as a file with {@code -Drewrite.exportDatatables=true}.
 *
 * @since 0.1
 */
public final class LeftAlone extends DataTable<LeftAlone.Row> {

  /**
   * Creates the table of a recipe.
   *
   * @param recipe the recipe that fills it
   */
  public LeftAlone(Recipe recipe) {
    super(recipe, "Left alone", "The code that the recipe recognized and did not change.");
  }

  /**
   * A piece of code that was not changed.
   *
   * @param sourcePath the file
   * @param method the class and method that contain the code
   * @param code the code, shortened to one line
   * @param reason why the recipe did not change it
   */
  public record Row(
      @Column(displayName = "Source path", description = "The file.") String sourcePath,
      @Column(displayName = "Method", description = "The class and method that contain the code.")
          String method,
      @Column(displayName = "Code", description = "The code, shortened to one line.") String code,
      @Column(displayName = "Reason", description = "Why the recipe did not change it.")
          String reason) {}
}
