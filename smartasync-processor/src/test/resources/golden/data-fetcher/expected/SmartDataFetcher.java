package com.example.data;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import javax.annotation.processing.Generated;

/**
 * Synchronous and asynchronous methods for every operation of {@link DataFetcher}.
 *
 * <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
public interface SmartDataFetcher {
  /**
   * Fetches a document as text.
   *
   * @param url where the document is
   * @return the text
   * @throws IOException if the server answers with an error
   */
  String fetch(URI url) throws IOException;

  /**
   * Fetches a document as text.
   *
   * <p>The asynchronous twin of {@link #fetch(URI)}.
   * Runs it on a new virtual thread and returns immediately. Cancelling the future interrupts it.
   *
   * <p>The future fails with {@link IOException} if the server answers with an error.
   *
   * @param url where the document is
   * @return a future of the text
   */
  @SmartAsync.GeneratedTwin(of = "fetch", synchronous = false)
  default CompletableFuture<String> fetchAsync(URI url) {
    return Async.start(() -> fetch(url));
  }

  /**
   * Tells which documents are newer than a time.
   *
   * @param urls where the documents are
   * @param millis the time in milliseconds
   * @return a future of those that are newer
   */
  CompletableFuture<List<URI>> newerThanAsync(List<URI> urls, long millis);

  /**
   * Tells which documents are newer than a time.
   *
   * <p>The synchronous twin of {@link #newerThanAsync(List, long)}.
   * Waits for its result on the calling thread, at most 30s.
   * Interrupting the thread cancels the operation.
   *
   * @param urls where the documents are
   * @param millis the time in milliseconds
   * @return those that are newer
   * @throws IOException if the operation fails with it
   */
  @SmartAsync.GeneratedTwin(of = "newerThanAsync", synchronous = true)
  default List<URI> newerThan(List<URI> urls, long millis) throws IOException {
    Async.requireBlockingAllowed("SmartDataFetcher.newerThan", "newerThanAsync");
    return Async.await(newerThanAsync(urls, millis), Duration.ofSeconds(30), IOException.class);
  }

  /**
   * Returns a wrapper that forwards all calls to an instance.
   *
   * <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
   * {@code BlockingNotAllowedException} before anything starts.
   *
   * @param dataFetcher the instance
   * @return the wrapper
   */
  static SmartDataFetcher of(DataFetcher dataFetcher) {
    Objects.requireNonNull(dataFetcher, "dataFetcher");
    @SmartAsync.Generated
    class Wrapper implements SmartDataFetcher {
      @Override
      public String fetch(URI url) throws IOException {
        Async.requireBlockingAllowed("SmartDataFetcher.fetch", "fetchAsync");
        return dataFetcher.fetch(url);
      }

      @Override
      public CompletableFuture<List<URI>> newerThanAsync(List<URI> urls, long millis) {
        return dataFetcher.newerThanAsync(urls, millis);
      }
    }
    return new Wrapper();
  }
}
