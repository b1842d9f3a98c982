package deprecated;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SuppressWarnings({"deprecation", "removal"}) // it is about old things
public class Current implements SmartCurrent {

  @SmartAsync(throwing = Old.Failure.class)
  @Override
  public CompletableFuture<Old.Part> partAsync() {
    return CompletableFuture.completedFuture(new Old.Part());
  }

  /**
   * Old.
   *
   * @return it
   * @deprecated use {@link #partAsync}
   */
  @Deprecated
  @SmartAsync
  @Override
  public Old old() {
    return new Old();
  }
}
