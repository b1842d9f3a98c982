package io.smartasync.rewrite;

import java.util.List;
import org.openrewrite.Recipe;

/**
 * Changes a project to SmartAsync: runs all recipes of this module that change code, and adds the
 * dependency and the annotation processor to the builds whose code has been changed.
 *
 * @since 0.1
 */
public final class AdoptSmartAsync extends Recipe {

  /** Creates the recipe. */
  public AdoptSmartAsync() {}

  @Override
  public String getDisplayName() {
    return "Adopt SmartAsync";
  }

  @Override
  public String getDescription() {
    return "Merges pairs of methods, replaces synchronous clients by facades and blocking waits by "
        + "`Async.await`, and adds SmartAsync to the builds that use it.";
  }

  @Override
  public List<Recipe> getRecipeList() {
    return List.of(
        new MergePairs(),
        new ReplaceEaAsync(),
        new ReplaceSyncClients(),
        new ReplaceBlockingWaits(),
        new AddSmartAsync());
  }
}
