package io.smartasync.benchmarks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.function.Function;
import java.util.stream.Stream;

/** {@code stream.gather(Gatherers.mapConcurrent(n, f))}, which exists from JDK 24. */
final class MapConcurrent {

  private MapConcurrent() {}

  /** Calls both methods by reflection, once for each stream: this module is compiled for JDK 21. */
  @SuppressWarnings("unchecked")
  static <T, R> Stream<R> apply(Stream<T> inputs, int limit, Function<T, R> function) {
    try {
      Object gatherer =
          Class.forName("java.util.stream.Gatherers")
              .getMethod("mapConcurrent", int.class, Function.class)
              .invoke(null, limit, function);
      Method gather =
          Arrays.stream(Stream.class.getMethods())
              .filter(method -> method.getName().equals("gather"))
              .findFirst()
              .orElseThrow();
      return (Stream<R>) gather.invoke(inputs, gatherer);
    } catch (ClassNotFoundException | NoSuchMethodException e) {
      throw new UnsupportedOperationException("needs JDK 24", e);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(e);
    }
  }
}
