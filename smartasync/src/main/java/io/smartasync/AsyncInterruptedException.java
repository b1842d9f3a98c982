package io.smartasync;

/**
 * Tells that the calling thread was interrupted while it waited.
 *
 * <p>Before this is thrown, the operation that was waited for has been cancelled and the thread's
 * interrupt flag set again. The {@linkplain #getCause cause} is the {@link InterruptedException}.
 */
public final class AsyncInterruptedException extends AsyncException {

  private static final long serialVersionUID = 1L;

  AsyncInterruptedException(InterruptedException cause) {
    super("Interrupted while waiting; the operation was cancelled", cause);
  }
}
