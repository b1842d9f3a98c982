package rawlibrary;

import java.util.concurrent.CompletableFuture;

@SuppressWarnings("rawtypes") // from before Java 5
public class RawNumbers extends Numbers {
  public CompletableFuture<Integer> sizeAsync() {
    return CompletableFuture.completedFuture(3);
  }
}
