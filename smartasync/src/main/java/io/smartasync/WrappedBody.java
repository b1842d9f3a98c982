package io.smartasync;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** A body that runs other code. */
interface WrappedBody<T extends @Nullable Object> extends Callable<T> {

  /** Returns the code that this body runs. */
  Object code();
}
