package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.springframework.transaction.annotation.Transactional;

public class Accounts {

  @SmartAsync
  @Transactional
//^ warning: 'moveAsync(long, long)' returns 'CompletableFuture', but Spring ends the transaction of '@Transactional' when the method returns, before the future is complete; write the method in direct style: return the value itself, and wait with 'Async.await' if necessary, or suppress this warning: '@SuppressWarnings("SmartAsync:TransactionEndsEarly")' [SmartAsync:TransactionEndsEarly]
  public CompletableFuture<Void> moveAsync(long from, long to) {
    return CompletableFuture.completedFuture(null);
  }
}
