package io.smartasync;

import java.util.concurrent.CompletableFuture;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Reads the failure of a future exactly as it was set.
 *
 * <p>{@code get} removes a {@code CompletionException}, even if it is an instance of a subclass
 * that the program throws itself, and puts the failure into an exception of its own, which fails if
 * the failure's {@code toString} does. A dependent stage receives the failure unchanged.
 */
final class RawFailure
    implements BiFunction<@Nullable Object, @Nullable Throwable, @Nullable Throwable> {

  private static final RawFailure READER = new RawFailure();

  private RawFailure() {}

  /** Returns the failure, or null if the future is not done or has a result. */
  static @Nullable Throwable of(CompletableFuture<?> future) {
    return future.isCompletedExceptionally() ? future.handle(READER).getNow(null) : null;
  }

  @Override
  public @Nullable Throwable apply(@Nullable Object value, @Nullable Throwable failure) {
    return failure;
  }
}
