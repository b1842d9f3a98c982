package io.smartasync.examples.shared;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

/** WebFlux on Netty: all requests share a few event loops, which must not wait. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Prices.class, ReactiveApplication.Controller.class})
public class ReactiveApplication {

  /** Starts the server. */
  public static void main(String[] args) {
    start(args);
  }

  static ConfigurableApplicationContext start(String... args) {
    SpringApplication application = new SpringApplication(ReactiveApplication.class);
    application.setWebApplicationType(WebApplicationType.REACTIVE);
    return application.run(args);
  }

  /** Calls the asynchronous method. */
  @RestController
  static class Controller {

    private final SmartPrices prices;

    Controller(SmartPrices prices) {
      this.prices = prices;
    }

    @GetMapping("/prices/{article}")
    Mono<Prices.Price> price(@PathVariable String article) {
      return prices.findAsync(article);
    }

    /** The mistake: refused, because it would stop every request of the event loop. */
    @GetMapping("/blocking/{article}")
    Prices.Price blocking(@PathVariable String article) {
      return prices.find(article);
    }
  }
}
