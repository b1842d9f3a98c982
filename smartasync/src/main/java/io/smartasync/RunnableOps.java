package io.smartasync;

import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Converts code without a result to code that returns null. */
final class RunnableOps {

  private RunnableOps() {}

  static <X extends Throwable> CallableOp<@Nullable Void, X> toCallableOp(RunnableOp<X> body) {
    Objects.requireNonNull(body, "body");
    return () -> {
      body.run();
      return null;
    };
  }

  static Callable<@Nullable Void> toCallable(RunnableOp<? extends Exception> body) {
    return new Body(Objects.requireNonNull(body, "body"));
  }

  private record Body(RunnableOp<? extends Exception> code) implements WrappedBody<@Nullable Void> {

    @Override
    public @Nullable Void call() throws Exception {
      code.run();
      return null;
    }
  }
}
