package com.example.reactive;

import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The accounts of a bank, in the types of several libraries. */
public class Accounts implements SmartAccounts {

  /**
   * Finds the owner of an account.
   *
   * @param number the account's number
   * @return a {@link Mono} of the owner's name
   */
  @Override
  @SmartAsync(throwing = IOException.class, timeout = "5s")
  public Mono<String> ownerOf(long number) {
    return Mono.just("Ada");
  }

  /**
   * Finds the second owner of an account.
   *
   * @param number the account's number
   * @return a Mono of the name, empty where the account has one owner only
   */
  @Override
  @SmartAsync(optional = true)
  public Mono<String> secondOwnerOf(long number) {
    return Mono.empty();
  }

  /**
   * Lists movements, the newest first.
   *
   * @param number the account's number
   * @return a Flux of their amounts
   */
  @Override
  @SmartAsync(prefetch = 32)
  public Flux<Long> movementsOf(long number) {
    return Flux.just(1L, 2L);
  }

  /**
   * Watches the rate of interest.
   *
   * @return the rates from now on
   */
  @Override
  @SmartAsync
  public Observable<Double> rates() {
    return Observable.never();
  }

  /**
   * Adds up an account.
   *
   * @param number the account's number
   * @return the balance
   * @throws IOException if the books cannot be read
   */
  @Override
  @SmartAsync(as = Mono.class, timeout = "1m")
  public long balanceOf(long number) throws IOException {
    return 3;
  }

  /**
   * Reads the name of a branch.
   *
   * @param future the number of a branch in the future
   * @return its name
   */
  @Override
  @SmartAsync(as = Single.class)
  public String branch(int future) {
    return "Zurich";
  }

  /**
   * Reads the books.
   *
   * @return the lines
   * @throws IOException if the books cannot be read
   */
  @Override
  @SmartAsync(as = Flux.class)
  public Stream<String> books() throws IOException {
    return Stream.of("1;2");
  }

  /** Closes the books. */
  @Override
  @SmartAsync
  public Future<Void> closeAsync() {
    throw new UnsupportedOperationException();
  }
}
