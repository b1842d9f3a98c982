package either;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;

final class SynchronousPlugin implements SmartPlugin<Integer, String> {
  static int running;
  boolean isClosed;

  @Override
  public String name() {
    return "synchronous";
  }

  @Override
  public String description() {
    return "writes the synchronous methods";
  }

  /** Calls the other variant of itself, once. */
  @Override
  public String load(Integer key) throws IOException {
    if (key < 0) {
      throw new IOException("negative");
    }
    return key == 0 ? "0" : loadAsync(key - 1).join() + key;
  }

  @Override
  public String load(Integer key, Duration duration) {
    return duration.name() + key;
  }

  @Override
  public String find(List<? extends Integer> keys) {
    return null;
  }

  @Override
  public int size() {
    return 3;
  }

  @Override
  public void clear(String... keys) {
    running += keys.length;
  }

  @Override
  public Stream<String> all() {
    return Stream.of("a", "b");
  }

  @Override
  public <T extends String, X extends Exception> T convert(Class<T> type) {
    return type.cast("converted");
  }

  @Override
  public void run(Runnable task) {
    task.run();
  }

  @Override
  public void close() {
    isClosed = true;
  }
}
