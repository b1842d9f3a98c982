package rawlibrary;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

/** Has raw types only as what asynchronous values contain. */
@SuppressWarnings("rawtypes") // from before Java 5
public interface Holder {
  CompletableFuture<Numbers> heldAsync();

  Flow.Publisher<Numbers> allAsync();
}
