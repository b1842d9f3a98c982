package abstracts;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

public abstract class Job implements SmartJob {

  @SmartAsync
  @Override
  public abstract CompletableFuture<String> runAsync();

  @SmartAsync
  @Override
  public abstract int weight();
}
