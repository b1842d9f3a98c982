package promise;

import io.smartasync.SmartAsync;
import java.lang.reflect.Proxy;
import java.util.concurrent.CompletableFuture;

public class Store implements SmartStore {

  @SmartAsync
  @Override
  @SuppressWarnings("unchecked") // the proxy is a promise of what the future holds
  public Promise<String> loadAsync(String key) {
    CompletableFuture<String> future = CompletableFuture.completedFuture("value of " + key);
    return (Promise<String>)
        Proxy.newProxyInstance(
            Store.class.getClassLoader(),
            new Class<?>[] {Promise.class},
            (proxy, method, arguments) ->
                method.getName().equals("toCompletableFuture")
                    ? future
                    : method.invoke(future, arguments));
  }

  @SmartAsync(timeout = "5s", throwing = java.io.IOException.class)
  @Override
  public Promise<Void> saveAsync(String key) {
    throw new UnsupportedOperationException(key);
  }
}
