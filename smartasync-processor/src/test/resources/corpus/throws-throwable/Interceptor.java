package anything;

import io.smartasync.SmartAsync;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** What aspects and reflection throw. */
public class Interceptor implements SmartInterceptor {

  @SmartAsync
  @Override
  public Object proceed(Callable<?> call) throws Throwable {
    return call.call();
  }

  @SmartAsync
  @Override
  public <X extends Throwable> void fail(X failure) throws X {
    throw failure;
  }

  @SmartAsync
  @Override
  public CompletableFuture<String> laterAsync(Throwable failure) throws Throwable {
    return CompletableFuture.failedFuture(failure);
  }
}
