package deprecated;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/**
 * Old.
 *
 * @deprecated use something else
 */
@Deprecated
public class Old implements SmartOld {

  /**
   * Loads.
   *
   * @return it
   * @deprecated use something newer
   */
  @Deprecated(since = "2", forRemoval = true)
  @SmartAsync
  @Override
  public String load() {
    return "old";
  }

  /** Nested in something old. */
  public static class Part implements SmartOld_Part {

    @SmartAsync
    @Override
    public Part self() {
      return this;
    }
  }

  /**
   * Old too.
   *
   * @deprecated it will go
   */
  @Deprecated(forRemoval = true)
  public static class Failure extends Exception {
    private static final long serialVersionUID = 1L;
  }
}
