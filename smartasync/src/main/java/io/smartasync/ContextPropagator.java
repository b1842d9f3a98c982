package io.smartasync;

/**
 * Takes what is bound to a thread, such as MDC or a span, along to another thread.
 *
 * <p>Of this library's own, so that nothing but {@link MicrometerContextPropagator} names a type
 * that may not be there.
 */
interface ContextPropagator {

  /** What is bound to the current thread. */
  Snapshot capture();

  /** What was bound to a thread. */
  interface Snapshot {

    /** Binds it to the current thread, in place of what is bound there, until it is closed. */
    Scope restore();
  }

  /** Ends with what was bound before. */
  interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
