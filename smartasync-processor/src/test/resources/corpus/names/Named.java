package names;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync(name = "BothVariants")
public class Named implements BothVariants {

  @SmartAsync(name = "loadLater")
  @Override
  public String load() {
    return "loaded";
  }

  @SmartAsync(name = "takeNow")
  @Override
  public CompletableFuture<String> take() {
    return CompletableFuture.completedFuture("taken");
  }

  /** The name says that the author means it. */
  @SmartAsync(name = "isAsyncLater")
  @Override
  public boolean isAsync() {
    return true;
  }
}
