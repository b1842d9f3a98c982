package com.example.mail;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import io.smartasync.VertxFutures;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Synchronous and asynchronous methods for every operation of {@link Mailbox}.
 *
 * <p>The type itself can implement this interface. {@link #of} wraps an instance that does not.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
public interface SmartMailbox {
  /**
   * Sends a letter.
   *
   * @param letter what is in it
   * @return a future of its number
   */
  Future<Long> sendAsync(String letter);

  /**
   * Sends a letter.
   *
   * <p>The synchronous twin of {@link #sendAsync(String)}.
   * Waits for its result on the calling thread, at most 5s.
   * Interrupting the thread ends only the wait; the operation continues.
   *
   * @param letter what is in it
   * @return its number
   */
  @SmartAsync.GeneratedTwin(of = "sendAsync", synchronous = true)
  default Long send(String letter) {
    Async.requireBlockingAllowed("SmartMailbox.send", "sendAsync");
    return Async.await(VertxFutures.toAwaitableStage(sendAsync(letter)), Duration.ofSeconds(5));
  }

  /**
   * Returns a wrapper that forwards all calls to an instance.
   *
   * <p>On a thread that must not wait, such as an event loop, its synchronous methods throw
   * {@code BlockingNotAllowedException} before anything starts.
   *
   * @param mailbox the instance
   * @return the wrapper
   */
  static SmartMailbox of(Mailbox mailbox) {
    Objects.requireNonNull(mailbox, "mailbox");
    @SmartAsync.Generated
    class Wrapper implements SmartMailbox {
      @Override
      public Future<Long> sendAsync(String letter) {
        return mailbox.sendAsync(letter);
      }
    }
    return new Wrapper();
  }
}
