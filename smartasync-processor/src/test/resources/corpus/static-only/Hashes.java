package statics;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

/** Functions without a class. */
public final class Hashes {

  private Hashes() {}

  /**
   * Hashes a text.
   *
   * @param text the text
   * @return its hash
   */
  @SmartAsync
  public static int hash(String text) {
    return text.hashCode();
  }

  @SmartAsync(throwing = IOException.class)
  @SafeVarargs
  public static <T> CompletableFuture<T> firstAsync(T one, T... more) {
    return CompletableFuture.completedFuture(one);
  }

  @SmartAsync
  public static void check(String text) throws IOException {
    throw new IOException(text);
  }
}
