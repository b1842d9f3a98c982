package com.example.mail;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import io.smartasync.VertxFutures;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The synchronous facade of {@link Stamps.Shop}. Its methods call those of the wrapped instance,
 * and wait on the calling thread for asynchronous results.
 *
 * <p>On a thread that must not wait, such as an event loop, a method that waits throws
 * {@code BlockingNotAllowedException} before anything starts. Interrupting the calling
 * thread ends the wait, and cancels the operation if its type can be cancelled.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
interface SmartStamps_Shop {
  /**
   * Calls {@link Stamps.Shop#price(String)} and waits for its result.
   *
   * @return the result
   */
  default Integer price(String picture) {
    Async.requireBlockingAllowed("SmartStamps_Shop.price", "async().price");
    return Async.await(async().price(picture));
  }

  /**
   * Calls {@link Stamps.Shop#order(String)} and waits for its result.
   *
   * @return the result
   */
  default Integer order(String picture) {
    Async.requireBlockingAllowed("SmartStamps_Shop.order", "async().order");
    return Async.await(VertxFutures.toAwaitableStage(async().order(picture)));
  }

  /**
   * Returns the wrapped instance, for asynchronous calls.
   *
   * @return the wrapped instance
   */
  Stamps.Shop async();

  /**
   * Returns a facade of an instance.
   *
   * @param shop the instance
   * @return the facade
   */
  static SmartStamps_Shop of(Stamps.Shop shop) {
    Objects.requireNonNull(shop, "shop");
    @SmartAsync.Generated
    record Facade(Stamps.Shop async) implements SmartStamps_Shop {}
    return new Facade(shop);
  }
}
