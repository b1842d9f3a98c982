package either;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/**
 * Loads values.
 *
 * @param <K> the keys
 * @param <V> the values
 */
@NullMarked
@SmartAsync(either = true, timeout = "30s")
public interface Plugin<K, V extends Comparable<V>> extends Named {

  /** Hides the import of a type that generated code needs. */
  enum Duration {
    SHORT,
    LONG
  }

  /**
   * Loads a value.
   *
   * @param key the key
   * @return the value
   * @throws IOException if the value cannot be read
   * @throws TimeoutException if it takes too long
   */
  V load(K key) throws IOException, TimeoutException;

  /** An overload. */
  @SmartAsync(as = CompletionStage.class)
  V load(K key, Duration duration) throws IOException;

  @Nullable String find(List<? extends K> keys);

  int size();

  void clear(String... keys) throws InterruptedException;

  Stream<V> all();

  <T extends V, X extends Exception> T convert(Class<T> type) throws X;

  @SuppressWarnings("checkstyle")
  void run(Runnable task) throws Throwable;

  void close() throws IOException;

  default boolean isEmpty() {
    return size() == 0;
  }

  static int version() {
    return 2;
  }

  @SmartAsync.Exclude
  String description();
}
