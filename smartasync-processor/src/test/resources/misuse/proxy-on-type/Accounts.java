package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

@SmartAsync
@SuppressWarnings("SmartAsync:TransactionEndsEarly") // of its futures
public @Transactional class Accounts implements SmartAccounts {
//     ^ error: 'Accounts' implements 'SmartAccounts', whose twins run behind a proxy and not through it, so '@Transactional' on 'Accounts' does not apply to 'moveAsync(long)', 'balance()', 'linesAsync()', 'closeBlocking()' and 1 more; add 'smartasync-spring' to the class path, wrap the object with 'SmartAccounts.of(...)' instead of implementing 'SmartAccounts', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]

  @Override
  public void move(long amount) {}

  @Override
  public CompletableFuture<Long> balanceAsync() {
    return CompletableFuture.completedFuture(1L);
  }

  @Override
  public Stream<String> lines() {
    return Stream.of();
  }

  @Override
  public CompletableFuture<Void> close() {
    return CompletableFuture.completedFuture(null);
  }

  @Override
  public long sum() {
    return 1;
  }

  /** No proxy has advice for it. */
  public static long parse(String text) {
    return Long.parseLong(text);
  }
}
