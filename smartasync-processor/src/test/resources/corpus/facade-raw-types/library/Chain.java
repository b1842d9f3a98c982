package rawlibrary;

import java.util.concurrent.CompletableFuture;

/** A bound that the compiler looks at as at a resource whose closing may be interrupted. */
@SuppressWarnings("try")
public interface Chain<S extends Chain<S> & AutoCloseable> {
  CompletableFuture<S> nextAsync();

  <R extends Chain<S> & AutoCloseable> CompletableFuture<R> lastAsync(R last);
}
