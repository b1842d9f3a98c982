package library;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Types whose generics and supertypes are hard to follow. */
public final class Library {

  private Library() {}

  /** A method's type variable has the name of a subtype's. */
  public interface View<T> {
    <E> CompletableFuture<Map.Entry<E, T>> map(T value, E other);

    <E extends Comparable<E>, R> CompletableFuture<R> as(List<E> list, Class<? extends R> type);
  }

  public interface Views<E, R> extends View<E> {
    @Override
    default <X> CompletableFuture<Map.Entry<X, E>> map(E value, X other) {
      return CompletableFuture.completedFuture(Map.entry(other, value));
    }

    @Override
    default <F extends Comparable<F>, S> CompletableFuture<S> as(
        List<F> list, Class<? extends S> type) {
      return CompletableFuture.completedFuture(type.cast(list.get(0)));
    }

    CompletableFuture<R> result();
  }

  public interface OtherViews<E, R> extends View<E> {
    CompletableFuture<R> result();
  }

  /** Subtypes return themselves. */
  public interface Entry<S extends Entry<S>> {
    S self();

    CompletableFuture<S> refresh();

    Flow.Publisher<S> history();
  }

  public interface Lock extends Entry<Lock> {
    CompletableFuture<String> owner();

    @Override
    default Lock self() {
      return this;
    }

    @Override
    default CompletableFuture<Lock> refresh() {
      return CompletableFuture.completedFuture(this);
    }

    @Override
    default Flow.Publisher<Lock> history() {
      return one(this);
    }
  }

  /** Pages of pages, as gax and Cassandra have them. */
  public interface Paging<E, S extends Paging<E, S>> {
    CompletionStage<S> fetchNextPage();

    List<E> elements();
  }

  public interface Results extends Paging<String, Results> {}

  /** The chain of a client, as Spring's WebClient has it. */
  public interface HeadersSpec<S extends HeadersSpec<S>> {
    S header(String name);

    CompletableFuture<String> retrieve();
  }

  public interface UriSpec<S extends HeadersSpec<?>> {
    S uri(String uri);
  }

  public interface HeadersUriSpec<S extends HeadersSpec<S>> extends UriSpec<S>, HeadersSpec<S> {}

  public interface BodySpec extends HeadersSpec<BodySpec> {
    BodySpec body(String body);
  }

  public interface BodyUriSpec extends BodySpec, HeadersUriSpec<BodySpec> {}

  public interface Web {
    HeadersUriSpec<?> get();

    BodyUriSpec post();
  }

  public interface Row<V> {
    CompletableFuture<V> value();
  }

  /** Elements whose type is a variable, bounded by a type with a wildcard. */
  public interface Table {
    Flow.Publisher<? extends Row<?>> rows();

    CompletableFuture<? extends Row<?>> first();

    CompletableFuture<? extends Row<?>> last();
  }

  /** A value that is nothing in a subtype. */
  public interface Task<V> {
    CompletableFuture<V> await();

    CompletableFuture<V> result();
  }

  public interface Action {
    CompletableFuture<Void> result();
  }

  public interface Both extends Task<Void>, Action {}

  /** A future of a library, and a future without a value. */
  public static class LibraryFuture<V> extends CompletableFuture<V> {
    public String name() {
      return "future";
    }
  }

  public static class LibraryChannelFuture extends LibraryFuture<Void> {}

  public interface Channels {
    LibraryChannelFuture close();

    LibraryFuture<String> read();
  }

  /** Equal erasures that are different signatures. */
  public interface BasicCache<K, V> {
    CompletableFuture<Map<K, V>> getAllAsync(Set<?> keys);
  }

  public interface Cache<K, V> extends BasicCache<K, V> {
    Map<K, V> getAll(Set<? extends K> keys);
  }

  /** What is inferred from a wildcard is captured. */
  public interface Finder {
    <T> CompletableFuture<List<T>> find(Supplier<? extends T> type);

    <T> CompletableFuture<T> use(Consumer<? super T> consumer);

    <T> Flow.Publisher<List<T>> all(Class<? extends T> type);
  }

  /** Copies, as Retrofit's calls do. */
  public interface Call<T> extends Cloneable {
    CompletableFuture<T> execute();

    Call<T> clone();
  }

  /** A publisher that holds what is followed. */
  public interface Page {
    CompletableFuture<Integer> size();
  }

  public static final class Pages implements Flow.Publisher<Page> {
    @Override
    public void subscribe(Flow.Subscriber<? super Page> subscriber) {
      Page page = () -> CompletableFuture.completedFuture(3);
      one(page).subscribe(subscriber);
    }
  }

  public interface Book {
    Pages pages();
  }

  /** An overriding method that is found on another path than the overridden one. */
  public interface Sized {
    CompletableFuture<? extends Number> size();
  }

  public static class AbstractSized implements Sized {
    @Override
    public CompletableFuture<Integer> size() {
      return CompletableFuture.completedFuture(1);
    }
  }

  public interface BetterSized extends Sized {
    @Override
    CompletableFuture<Integer> size();
  }

  public interface Diamond extends Sized, BetterSized {}

  static <T> Flow.Publisher<T> one(T value) {
    return subscriber -> {
      SubmissionPublisher<T> publisher = new SubmissionPublisher<>(Runnable::run, 8);
      publisher.subscribe(subscriber);
      publisher.submit(value);
      publisher.close();
    };
  }

  public static List<String> list() {
    return new ArrayList<>();
  }

  public interface Address<S extends Address<?>> {
    S uri(String uri);
  }

  /** Nothing is null, so that a result is wrapped without a check. */
  @org.jspecify.annotations.NullMarked
  public interface Receiver<S extends Receiver<?>> extends Address<S> {
    @Override
    S uri(String uri);

    CompletableFuture<S> uriAsync(String uri);

    CompletableFuture<String> response();
  }
}
