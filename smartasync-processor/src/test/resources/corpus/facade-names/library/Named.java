package names;

import java.util.concurrent.CompletableFuture;

/** Its type variable has the name of its supertype, and of what a facade declares. */
public class Named<Facade extends Comparable<Facade>> extends names.Facade<String> {
  public CompletableFuture<Facade> greatest(Facade one, Facade other) {
    return CompletableFuture.completedFuture(one.compareTo(other) < 0 ? other : one);
  }
}
