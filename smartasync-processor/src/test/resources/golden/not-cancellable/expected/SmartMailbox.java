package com.example.mail;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import io.vertx.core.Future;
import java.time.Duration;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * Both doors, synchronous and asynchronous, of {@link Mailbox}.
 *
 * <p>The type may implement this interface itself; any instance can be wrapped with {@link #of}.
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
   * <p>The synchronous twin of {@link #sendAsync(String)}:
   * waits for it on the calling thread, 5s at most.
   * Interrupting the thread ends the wait; the operation goes on to its end.
   *
   * @param letter what is in it
   * @return its number
   */
  @SmartAsync.GeneratedTwin(of = "sendAsync", synchronous = true)
  default Long send(String letter) {
    Async.requireBlockingAllowed("SmartMailbox.send", "sendAsync");
    return Async.await(sendAsync(letter).toCompletionStage(), Duration.ofSeconds(5));
  }

  /**
   * Wraps an instance, which all calls go to.
   *
   * <p>A synchronous call on a thread that must not wait, an event loop for instance,
   * is refused before anything starts.
   *
   * @param mailbox the instance
   * @return both doors of it
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
