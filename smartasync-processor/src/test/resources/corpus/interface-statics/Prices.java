package interfacestatics;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public interface Prices extends SmartPrices {

  static Prices fixed(int price) {
    return name -> CompletableFuture.completedFuture(price);
  }

  static CompletableFuture<Integer> zeroAsync() {
    return CompletableFuture.completedFuture(0);
  }

  @Override
  CompletableFuture<Integer> ofAsync(String name);

  /** Nested, and so static and public. */
  @SmartAsync
  interface Discounts extends SmartPrices_Discounts {

    @Override
    int percent();
  }
}
