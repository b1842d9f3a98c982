package com.example.mail;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The synchronous facade of {@link Stamps.Printer}. Its methods call those of the wrapped instance,
 * and wait on the calling thread for asynchronous results.
 *
 * <p>On a thread that must not wait, such as an event loop, a method that waits throws
 * {@code BlockingNotAllowedException} before anything starts. Interrupting the calling
 * thread cancels the operation.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
interface SmartStamps_Printer {
  /**
   * Calls {@link Stamps.Printer#print(String)} and waits for its result.
   *
   * @return the result
   */
  default Integer print(String picture) {
    Async.requireBlockingAllowed("SmartStamps_Printer.print", "async().print");
    return Async.await(async().print(picture));
  }

  /**
   * Returns the wrapped instance, for asynchronous calls.
   *
   * @return the wrapped instance
   */
  Stamps.Printer async();

  /**
   * Returns a facade of an instance.
   *
   * @param printer the instance
   * @return the facade
   */
  static SmartStamps_Printer of(Stamps.Printer printer) {
    Objects.requireNonNull(printer, "printer");
    @SmartAsync.Generated
    record Facade(Stamps.Printer async) implements SmartStamps_Printer {}
    return new Facade(printer);
  }
}
