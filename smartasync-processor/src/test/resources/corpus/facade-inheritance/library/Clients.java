package clients;

import java.util.concurrent.CompletableFuture;

/** Types that inherit from one another, as Vert.x's and MongoDB's do. */
public final class Clients {

  private Clients() {}

  /** The most general. */
  public interface Client<T> {
    CompletableFuture<T> query(String text);

    Client<T> copy();

    <U> Client<U> mapping(Class<U> type);

    CompletableFuture<Object> any();

    @Deprecated
    CompletableFuture<Void> old();

    CompletableFuture<Void> close();
  }

  /** One that can do more. */
  public interface Pool<T> extends Client<T> {
    CompletableFuture<Integer> size();

    @Override
    Pool<T> copy();

    @Override
    <U> Pool<U> mapping(Class<U> type);

    @Override
    CompletableFuture<Void> old();
  }

  /** Nothing of its own, and another parent. */
  public interface Tracked {
    CompletableFuture<String> track();

    CompletableFuture<Void> close();
  }

  /** Inherits close twice. */
  public interface TrackedPool extends Pool<String>, Tracked {
    @Override
    CompletableFuture<Void> close();
  }

  /** Holds a value that its subtype has none of. */
  public interface Task<R> {
    CompletableFuture<R> run();
  }

  /** Its facade cannot extend that of Task: nothing is no value. */
  public interface Cleanup extends Task<Void> {
    @Override
    CompletableFuture<Void> run();
  }

  /** A client. */
  public static TrackedPool create() {
    return new Simple();
  }

  /** A task. */
  public static Cleanup cleanup() {
    return () -> CompletableFuture.completedFuture(null);
  }

  private static final class Simple implements TrackedPool {
    @Override
    public CompletableFuture<String> query(String text) {
      return CompletableFuture.completedFuture("answer to " + text);
    }

    @Override
    public Simple copy() {
      return this;
    }

    @Override
    @SuppressWarnings("unchecked")
    public <U> Pool<U> mapping(Class<U> type) {
      return (Pool<U>) this;
    }

    @Override
    public CompletableFuture<Object> any() {
      return CompletableFuture.completedFuture("any");
    }

    @Override
    @Deprecated
    public CompletableFuture<Void> old() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    public CompletableFuture<Integer> size() {
      return CompletableFuture.completedFuture(4);
    }

    @Override
    public CompletableFuture<String> track() {
      return CompletableFuture.completedFuture("tracked");
    }

    @Override
    public CompletableFuture<Void> close() {
      return CompletableFuture.completedFuture(null);
    }
  }
}
