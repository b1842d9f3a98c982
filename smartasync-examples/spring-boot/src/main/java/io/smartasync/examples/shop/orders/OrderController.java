package io.smartasync.examples.shop.orders;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The same operation, on the thread of the request and on a virtual thread. */
@RestController
class OrderController {

  private final SmartCheckout checkout;

  OrderController(SmartCheckout checkout) {
    this.checkout = checkout;
  }

  @PostMapping("/orders/{item}")
  Order buy(@PathVariable("item") String item, @RequestParam("pieces") int pieces)
      throws IOException {
    return checkout.buy(item, pieces);
  }

  @PostMapping("/orders-later/{item}")
  CompletableFuture<Order> buyLater(
      @PathVariable("item") String item, @RequestParam("pieces") int pieces) {
    return checkout.buyAsync(item, pieces);
  }

  /** Both methods fail with the same exception. */
  @ExceptionHandler
  @ResponseStatus(HttpStatus.CONFLICT)
  String outOfStock(DataIntegrityViolationException e) {
    return "out of stock";
  }
}
