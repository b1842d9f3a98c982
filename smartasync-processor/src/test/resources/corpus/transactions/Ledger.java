package transactions;

import io.smartasync.SmartAsync;
import jakarta.transaction.Transactional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

/** Containers of Jakarta end the transaction after the stage. */
@Transactional
public class Ledger {

  @SmartAsync
  @Transactional
  public CompletionStage<String> stageAsync() {
    return CompletableFuture.completedFuture("stage");
  }
}
