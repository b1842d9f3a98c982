package misuse;

import bank.Booking;
import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

@Booking
public class Accounts {

  @SmartAsync
  public CompletionStage<Void> moveAsync(long from, long to) {
    //                         ^ warning: 'moveAsync(long, long)' returns 'CompletionStage', but Spring ends the transaction of '@Booking' on 'Accounts' when the method returns, before the future is complete; write the method in direct style: return the value itself, and wait with 'Async.await' if necessary, or suppress this warning: '@SuppressWarnings("SmartAsync:TransactionEndsEarly")' [SmartAsync:TransactionEndsEarly]
    return CompletableFuture.completedFuture(null);
  }
}
