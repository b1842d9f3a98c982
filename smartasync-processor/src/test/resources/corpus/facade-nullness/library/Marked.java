package marked;

import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/** Says where null can be. */
public class Marked {

  public Marked self() {
    return this;
  }

  public @Nullable Marked parent() {
    return null;
  }

  public CompletableFuture<@Nullable Marked> findParent() {
    return CompletableFuture.completedFuture(null);
  }

  public CompletableFuture<Marked> find(@Nullable String name) {
    return CompletableFuture.completedFuture(this);
  }

  @CheckForNull
  public String declared(@CheckForNull String name) {
    return name;
  }

  @CheckForNull
  public CompletableFuture<String> declaredLater() {
    return CompletableFuture.completedFuture(null);
  }
}
