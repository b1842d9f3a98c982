package com.example.mail;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The synchronous facade of {@link Stamps.Shop}: what is asynchronous there waits here, on the
 * calling thread.
 *
 * <p>On a thread that must not wait, an event loop for instance, such a method is refused
 * before anything starts. Interrupting the calling thread ends the wait, and cancels
 * the operation where it is of a type that can be cancelled.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
interface SmartStamps_Shop {
  /**
   * Calls {@link Stamps.Shop#price(String)} and waits.
   *
   * @return the value
   */
  default Integer price(String picture) {
    Async.requireBlockingAllowed("SmartStamps_Shop.price", "async().price");
    return Async.await(async().price(picture));
  }

  /**
   * Calls {@link Stamps.Shop#order(String)} and waits.
   *
   * @return the value
   */
  default Integer order(String picture) {
    Async.requireBlockingAllowed("SmartStamps_Shop.order", "async().order");
    return Async.await(async().order(picture).toCompletionStage());
  }

  /**
   * What is wrapped, for asynchronous calls.
   *
   * @return it
   */
  Stamps.Shop async();

  /**
   * Wraps an instance, which all calls go to.
   *
   * @param shop the instance
   * @return its facade
   */
  static SmartStamps_Shop of(Stamps.Shop shop) {
    Objects.requireNonNull(shop, "shop");
    @SmartAsync.Generated
    record Facade(Stamps.Shop async) implements SmartStamps_Shop {}
    return new Facade(shop);
  }
}
