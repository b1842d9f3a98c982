package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import org.eclipse.microprofile.faulttolerance.Retry;

class Feed implements SmartFeed {

  @Override
  @SmartAsync
  @Retry
//^ error: 'Feed' implements 'SmartFeed', whose twins run behind a proxy and not through it, so '@Retry' (annotated with '@InterceptorBinding') on 'nextAsync()' does not apply to 'next()'; add 'smartasync-spring' to the class path, wrap the object with 'SmartFeed.of(...)' instead of implementing 'SmartFeed', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]
  public CompletableFuture<String> nextAsync() {
    return CompletableFuture.completedFuture("next");
  }
}
