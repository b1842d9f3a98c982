package inner;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

public class Tree<T extends Comparable<T>> {

  final T root;

  public Tree(T root) {
    this.root = root;
  }

  public class Cursor<R> implements SmartTree_Cursor<T, R> {

    @SmartAsync
    @Override
    public T value() {
      return root;
    }

    @SmartAsync
    @Override
    public CompletableFuture<List<R>> childrenAsync(R child, Cursor<R> next) {
      return CompletableFuture.completedFuture(List.of(child));
    }
  }
}
