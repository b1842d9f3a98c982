package io.smartasync;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A future of several others, which can tell which of them are not done. */
final class CombinedFuture<T extends @Nullable Object> extends CompletableFuture<T> {

  private final String origin;
  private final Supplier<? extends List<? extends Future<?>>> parts;

  /** A future of the parts that there are when somebody asks. */
  CombinedFuture(String origin, Supplier<? extends List<? extends Future<?>>> parts) {
    this.origin = origin;
    this.parts = parts;
  }

  /** The method that made it. */
  String origin() {
    return origin;
  }

  List<? extends Future<?>> unfinished() {
    return parts.get().stream().filter(part -> !part.isDone()).toList();
  }
}
