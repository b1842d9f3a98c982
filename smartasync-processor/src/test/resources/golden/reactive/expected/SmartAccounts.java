package com.example.reactive;

import io.reactivex.rxjava3.core.BackpressureStrategy;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.annotation.processing.Generated;
import org.reactivestreams.FlowAdapters;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Synchronous and asynchronous methods for every operation of {@link Accounts}.
 *
 * <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
public interface SmartAccounts extends AutoCloseable {
  /**
   * Finds the owner of an account.
   *
   * @param number the account's number
   * @return a {@link Mono} of the owner's name
   */
  Mono<String> ownerOf(long number);

  /**
   * Finds the owner of an account.
   *
   * <p>The synchronous twin of {@link #ownerOf(long)}.
   * Waits for its result on the calling thread, at most 5s.
   * Interrupting the thread cancels the operation.
   *
   * @param number the account's number
   * @return the owner's name
   * @throws IOException if the operation fails with it
   * @throws java.util.NoSuchElementException if there is no value
   */
  @SmartAsync.GeneratedTwin(of = "ownerOf", synchronous = true)
  default String ownerOfBlocking(long number) throws IOException {
    Async.requireBlockingAllowed("SmartAccounts.ownerOfBlocking", "ownerOf");
    return Async.await(ownerOf(number).single().contextCapture().toFuture(), Duration.ofSeconds(5), IOException.class);
  }

  /**
   * Finds the second owner of an account.
   *
   * @param number the account's number
   * @return a Mono of the name, empty where the account has one owner only
   */
  Mono<String> secondOwnerOf(long number);

  /**
   * Finds the second owner of an account.
   *
   * <p>The synchronous twin of {@link #secondOwnerOf(long)}.
   * Waits for its result on the calling thread.
   * Interrupting the thread cancels the operation.
   *
   * @param number the account's number
   * @return the name, empty where the account has one owner only
   */
  @SmartAsync.GeneratedTwin(of = "secondOwnerOf", synchronous = true)
  default Optional<String> secondOwnerOfBlocking(long number) {
    Async.requireBlockingAllowed("SmartAccounts.secondOwnerOfBlocking", "secondOwnerOf");
    return Optional.ofNullable(Async.await(secondOwnerOf(number).contextCapture().toFuture()));
  }

  /**
   * Lists movements, the newest first.
   *
   * @param number the account's number
   * @return a Flux of their amounts
   */
  Flux<Long> movementsOf(long number);

  /**
   * Lists movements, the newest first.
   *
   * <p>The synchronous twin of {@link #movementsOf(long)}.
   * Returns a stream of its values, which waits for them on the thread that consumes it. The
   * stream subscribes when it is consumed; closing it cancels the subscription.
   *
   * @param number the account's number
   * @return a stream of their amounts
   */
  @SmartAsync.GeneratedTwin(of = "movementsOf", synchronous = true)
  default Stream<Long> movementsOfBlocking(long number) {
    Async.requireBlockingAllowed("SmartAccounts.movementsOfBlocking", "movementsOf");
    return Async.stream(JdkFlowAdapter.publisherToFlowPublisher(movementsOf(number).contextCapture()), 32);
  }

  /**
   * Watches the rate of interest.
   *
   * @return the rates from now on
   */
  Observable<Double> rates();

  /**
   * Watches the rate of interest.
   *
   * <p>The synchronous twin of {@link #rates()}.
   * Returns a stream of its values, which waits for them on the thread that consumes it. The
   * stream subscribes when it is consumed; closing it cancels the subscription.
   *
   * @return a stream of the rates from now on
   */
  @SmartAsync.GeneratedTwin(of = "rates", synchronous = true)
  default Stream<Double> ratesBlocking() {
    Async.requireBlockingAllowed("SmartAccounts.ratesBlocking", "rates");
    return Async.stream(FlowAdapters.toFlowPublisher(
        rates().toFlowable(BackpressureStrategy.MISSING).onBackpressureBuffer(true)));
  }

  /**
   * Adds up an account.
   *
   * @param number the account's number
   * @return the balance
   * @throws IOException if the books cannot be read
   */
  long balanceOf(long number) throws IOException;

  /**
   * Adds up an account.
   *
   * <p>The asynchronous twin of {@link #balanceOf(long)}.
   * Runs it on a new virtual thread for each subscriber. Cancelling the subscription interrupts it.
   * If it takes longer than 1m, it is interrupted and the {@code Mono} fails with
   * {@link java.util.concurrent.TimeoutException}.
   *
   * <p>The {@code Mono} fails with {@link IOException} if the books cannot be read.
   *
   * @param number the account's number
   * @return a {@code Mono} of the balance
   */
  @SmartAsync.GeneratedTwin(of = "balanceOf", synchronous = false)
  default Mono<Long> balanceOfAsync(long number) {
    return Mono.fromFuture(() -> Async.start(() -> balanceOf(number), Duration.ofMinutes(1)));
  }

  /**
   * Reads the name of a branch.
   *
   * @param future the number of a branch in the future
   * @return its name
   */
  String branch(int future);

  /**
   * Reads the name of a branch.
   *
   * <p>The asynchronous twin of {@link #branch(int)}.
   * Runs it on a new virtual thread for each subscriber. Cancelling the subscription interrupts it.
   *
   * @param future the number of a branch in the future
   * @return a {@code Single} of its name
   */
  @SmartAsync.GeneratedTwin(of = "branch", synchronous = false)
  default Single<String> branchAsync(int future) {
    return Single.defer(() -> {
      CompletableFuture<String> future_ = Async.start(() -> branch(future));
      return Single.fromCompletionStage(future_).doOnDispose(() -> future_.cancel(true));
    });
  }

  /**
   * Reads the books.
   *
   * @return the lines
   * @throws IOException if the books cannot be read
   */
  Stream<String> books() throws IOException;

  /**
   * Reads the books.
   *
   * <p>The asynchronous twin of {@link #books()}.
   * Runs it on a new virtual thread for each subscriber. Cancelling the subscription interrupts it.
   *
   * <p>The {@code Flux} fails with {@link IOException} if the books cannot be read.
   *
   * @return a {@code Flux} of the lines
   */
  @SmartAsync.GeneratedTwin(of = "books", synchronous = false)
  default Flux<String> booksAsync() {
    return JdkFlowAdapter.flowPublisherToFlux(Async.publisher(() -> books()));
  }

  /**
   * Closes the books.
   */
  Future<Void> closeAsync();

  /**
   * Closes the books.
   *
   * <p>The synchronous twin of {@link #closeAsync()}.
   * Waits for its completion on the calling thread.
   * Interrupting the thread cancels the operation.
   */
  @SmartAsync.GeneratedTwin(of = "closeAsync", synchronous = true)
  @Override
  default void close() {
    Async.requireBlockingAllowed("SmartAccounts.close", "closeAsync");
    Async.cleanUp(() -> Async.await(closeAsync()));
  }

  /**
   * Returns a wrapper that forwards all calls to an instance.
   *
   * <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
   * {@code BlockingNotAllowedException} before anything starts.
   *
   * @param accounts the instance
   * @return the wrapper
   */
  static SmartAccounts of(Accounts accounts) {
    Objects.requireNonNull(accounts, "accounts");
    @SmartAsync.Generated
    class Wrapper implements SmartAccounts {
      @Override
      public Mono<String> ownerOf(long number) {
        return accounts.ownerOf(number);
      }

      @Override
      public Mono<String> secondOwnerOf(long number) {
        return accounts.secondOwnerOf(number);
      }

      @Override
      public Flux<Long> movementsOf(long number) {
        return accounts.movementsOf(number);
      }

      @Override
      public Observable<Double> rates() {
        return accounts.rates();
      }

      @Override
      public long balanceOf(long number) throws IOException {
        Async.requireBlockingAllowed("SmartAccounts.balanceOf", "balanceOfAsync");
        return accounts.balanceOf(number);
      }

      @Override
      public String branch(int future) {
        Async.requireBlockingAllowed("SmartAccounts.branch", "branchAsync");
        return accounts.branch(future);
      }

      @Override
      public Stream<String> books() throws IOException {
        Async.requireBlockingAllowed("SmartAccounts.books", "booksAsync");
        return accounts.books();
      }

      @Override
      public Future<Void> closeAsync() {
        return accounts.closeAsync();
      }
    }
    return new Wrapper();
  }
}
