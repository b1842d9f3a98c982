package staticandinstance;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Codec<T> implements SmartCodec<T> {

  public static <E> Codec<E> create() {
    return new Codec<>();
  }

  public static CompletableFuture<String> versionAsync() {
    return CompletableFuture.completedFuture("1");
  }

  @Override
  public String encode(T value) {
    return "<" + value + ">";
  }

  /** Not an operation. */
  @SmartAsync.Exclude
  public boolean isFast() {
    return true;
  }

  /** Not an operation either. */
  boolean isSlow() {
    return false;
  }
}
