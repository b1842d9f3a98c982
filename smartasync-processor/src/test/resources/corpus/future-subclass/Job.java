package subclass;

import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A future of a list, which knows its name. */
public class Job<E> extends CompletableFuture<List<E>> {

  final String name;

  public Job(String name) {
    this.name = name;
  }
}
