package io.smartasync;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The future of the results of several other futures. */
final class CombinedFuture<T extends @Nullable Object> extends CompletableFuture<T>
    implements AwaitedOperation {

  private final String origin;
  private final Supplier<? extends List<? extends Future<?>>> parts;

  /**
   * Creates a future.
   *
   * @param origin the method that returns it
   * @param parts returns the other futures as they are when a report needs them
   */
  CombinedFuture(String origin, Supplier<? extends List<? extends Future<?>>> parts) {
    this.origin = origin;
    this.parts = parts;
  }

  @Override
  public void describe(Description description) {
    List<Future<?>> unfinished = new ArrayList<>();
    for (Future<?> part : parts.get()) {
      if (!part.isDone()) {
        unfinished.add(part);
      }
    }
    description
        .append(unfinished.size() + " unfinished futures of " + origin)
        .appendParts(unfinished);
  }
}
