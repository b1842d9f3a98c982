package com.example.mail;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.Objects;
import javax.annotation.processing.Generated;

/**
 * The synchronous facade of {@link Stamps.Printer}: what is asynchronous there waits here, on the
 * calling thread.
 *
 * <p>On a thread that must not wait, an event loop for instance, such a method is refused
 * before anything starts. Interrupting the calling thread cancels the operation.
 */
@Generated("io.smartasync.processor.SmartAsyncProcessor")
@SmartAsync.Generated
interface SmartStamps_Printer {
  /**
   * Calls {@link Stamps.Printer#print(String)} and waits.
   *
   * @return the value
   */
  default Integer print(String picture) {
    Async.requireBlockingAllowed("SmartStamps_Printer.print", "async().print");
    return Async.await(async().print(picture));
  }

  /**
   * What is wrapped, for asynchronous calls.
   *
   * @return it
   */
  Stamps.Printer async();

  /**
   * Wraps an instance, which all calls go to.
   *
   * @param printer the instance
   * @return its facade
   */
  static SmartStamps_Printer of(Stamps.Printer printer) {
    Objects.requireNonNull(printer, "printer");
    @SmartAsync.Generated
    record Facade(Stamps.Printer async) implements SmartStamps_Printer {}
    return new Facade(printer);
  }
}
