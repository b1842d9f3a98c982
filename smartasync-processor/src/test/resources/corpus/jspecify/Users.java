package nullness;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * Users.
 *
 * @param <T> may be null
 */
public class Users<T extends @Nullable Object> implements SmartUsers<T> {

  @SmartAsync
  @Override
  public @Nullable String find(@Nullable Long id) {
    return id == null ? null : "user " + id;
  }

  @SmartAsync
  @Override
  public CompletableFuture<@Nullable String> nickAsync(Map.@Nullable Entry<String, @Nullable T> at) {
    return CompletableFuture.completedFuture(null);
  }

  @SmartAsync
  @Override
  public @Nullable String[] names(@Nullable String[] some, String @Nullable [] none) {
    return some;
  }

  @SmartAsync
  @Override
  public String @Nullable [] more(@Nullable String @Nullable ... some) {
    return null;
  }

  @SmartAsync
  @Override
  public CompletableFuture<? extends @Nullable T> valueAsync(List<? super @Nullable T> sink) {
    return CompletableFuture.completedFuture(null);
  }

  @SmartAsync
  @Override
  public <S extends @Nullable T> @Nullable S cast(S value) {
    return value;
  }

  @SmartAsync
  @Override
  public void touch() {}

  @SmartAsync
  @NullUnmarked
  @Override
  public String old(String whatever) {
    return whatever;
  }

  /** Nested, and not marked. */
  @NullUnmarked
  public static class Legacy implements SmartUsers_Legacy {

    @SmartAsync
    @Override
    public void run() {}

    /** Nested in that. */
    public static class Deep implements SmartUsers_Legacy_Deep {

      @SmartAsync
      @Override
      public void run() {}
    }
  }
}
