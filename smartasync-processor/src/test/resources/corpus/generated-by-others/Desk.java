package others;

import io.smartasync.SmartAsync;

/** Waits for nothing but names the interface of one that waits. */
public class Desk implements SmartDesk {

  @SmartAsync
  @Override
  public SmartOrders orders() {
    return new Orders();
  }
}
