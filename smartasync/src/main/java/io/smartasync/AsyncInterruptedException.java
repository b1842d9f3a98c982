package io.smartasync;

/**
 * Thrown when a thread is interrupted while it waits for an operation.
 *
 * <p>The operation is cancelled and the interrupt flag of the thread is set again before this
 * exception is thrown. The {@linkplain #getCause cause} is the {@link InterruptedException}.
 *
 * @since 0.1
 */
public final class AsyncInterruptedException extends AsyncException {

  private static final long serialVersionUID = 1L;

  AsyncInterruptedException(InterruptedException cause) {
    super("Interrupted while waiting; the operation was cancelled", cause);
  }
}
