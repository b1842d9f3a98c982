package declarationnullness;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Users implements SmartUsers {

  @Nullable
  @Override
  public String find(@Nullable String name) {
    return name;
  }

  @NotNull
  @Override
  public CompletableFuture<@NotNull List<@NotNull String>> allAsync(@NotNull String[] names) {
    return CompletableFuture.completedFuture(List.of(names));
  }

  @Override
  public @NotNull String name(@NotNull String name, @NotNull int length) {
    return name.substring(0, length);
  }
}
