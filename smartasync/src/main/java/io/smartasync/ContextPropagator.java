package io.smartasync;

/**
 * Copies the context of a thread, such as the MDC or the current span, to another thread.
 *
 * <p>An interface of this library, so that only {@link MicrometerContextPropagator} refers to types
 * that may be missing at run time.
 */
interface ContextPropagator {

  /** Captures the context of the current thread. */
  Snapshot capture();

  /** A captured context. */
  interface Snapshot {

    /** Replaces the context of the current thread until the returned scope is closed. */
    Scope restore();
  }

  /** Closing it brings back the previous context. */
  interface Scope extends AutoCloseable {
    @Override
    void close();
  }
}
