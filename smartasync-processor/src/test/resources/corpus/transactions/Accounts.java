package transactions;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.springframework.scheduling.annotation.Async;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Transactions that include the work, or begin none: nothing is reported. */
@SmartAsync
@Transactional
public class Accounts {

  public String direct() {
    return "direct";
  }

  /** Spring has reactive transactions. */
  public Flow.Publisher<String> publisherAsync() {
    return subscriber -> {};
  }

  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  public CompletableFuture<String> outsideAsync() {
    return CompletableFuture.completedFuture("outside");
  }

  @Transactional(propagation = Propagation.SUPPORTS)
  public CompletableFuture<String> perhapsAsync() {
    return CompletableFuture.completedFuture("perhaps");
  }

  /** Runs on another thread, where the work is done when it returns. */
  @Async
  @Transactional
  public CompletableFuture<String> onExecutorAsync() {
    return CompletableFuture.completedFuture("executor");
  }

  @SuppressWarnings("SmartAsync:TransactionEndsEarly")
  public CompletableFuture<String> suppressedAsync() {
    return CompletableFuture.completedFuture("suppressed");
  }
}
