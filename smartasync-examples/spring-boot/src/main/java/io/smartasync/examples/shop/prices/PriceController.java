package io.smartasync.examples.shop.prices;

import java.io.IOException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** Injects the generated interface, and calls either method. */
@RestController
class PriceController {

  private final SmartPrices prices;

  PriceController(SmartPrices prices) {
    this.prices = prices;
  }

  /** Waits: right on Spring MVC, refused on WebFlux. */
  @GetMapping("/prices/{item}")
  int price(@PathVariable("item") String item) throws IOException {
    return prices.price(item);
  }

  /** Right on both. */
  @GetMapping("/prices-later/{item}")
  Mono<Integer> priceLater(@PathVariable("item") String item) {
    return prices.priceAsync(item);
  }
}
