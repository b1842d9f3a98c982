package diamonds;

import java.util.concurrent.CompletableFuture;

/** Methods that a nearer type overrides, and that another path reaches without it. */
public final class Resources {
  private Resources() {}

  public interface Timed<T> {
    T within(long millis);
  }

  public interface Deletable extends Timed<Deletable> {
    CompletableFuture<String> deleteAsync();
  }

  public interface Writable<T> extends Deletable {
    @Override
    default Writable<T> within(long millis) {
      throw new UnsupportedOperationException();
    }
  }

  public interface Resource<T> extends Writable<T> {}

  public interface Scalable<T> extends Deletable {
    @Override
    Scalable<T> within(long millis);
  }

  public interface Extensible<T> extends Resource<T>, Scalable<T> {
    @Override
    default Extensible<T> within(long millis) {
      return this;
    }

    CompletableFuture<T> loadAsync();
  }

  public interface Service extends Resource<String> {}

  public abstract static class Base<T> implements Extensible<T> {
    @Override
    public CompletableFuture<String> deleteAsync() {
      return CompletableFuture.completedFuture("deleted");
    }
  }

  public static class Services extends Base<String> implements Service {
    @Override
    public CompletableFuture<String> loadAsync() {
      return CompletableFuture.completedFuture("loaded");
    }
  }

  /** Like the other, but its facade does not know the facade of what it returns. */
  public static class Others extends Services implements Service {}
}
