package interfaces;

import io.smartasync.SmartAsync;

/** A function that implements the generated interface. */
@FunctionalInterface
public interface Filter<T> extends SmartFilter<T> {

  @SmartAsync
  @Override
  boolean accepts(T value);
}
