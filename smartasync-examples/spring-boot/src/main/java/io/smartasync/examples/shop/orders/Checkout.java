package io.smartasync.examples.shop.orders;

import io.smartasync.SmartAsync;
import io.smartasync.examples.shop.audit.Audited;
import io.smartasync.examples.shop.prices.SmartPrices;
import java.io.IOException;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;

/** Sells items. Direct style: each step waits on the thread of the caller or of the body. */
@Service
public class Checkout implements SmartCheckout {

  private final SmartPrices prices;
  private final SmartOrders orders;

  Checkout(SmartPrices prices, SmartOrders orders) {
    this.prices = prices;
    this.orders = orders;
  }

  /** Asks for the price before the transaction, so that no connection waits for the supplier. */
  @Override
  @SmartAsync(timeout = "10s")
  @Audited
  @PreAuthorize("hasRole('CLERK')")
  public Order buy(String item, int pieces) throws IOException {
    int cents = prices.price(item) * pieces;
    return orders.place(item, pieces, cents);
  }
}
