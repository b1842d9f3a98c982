package unmarked;

import java.util.concurrent.CompletableFuture;

/** Says nothing. */
public class Unmarked {

  public Unmarked parent() {
    return null;
  }

  public CompletableFuture<Unmarked> find() {
    return CompletableFuture.completedFuture(null);
  }
}
