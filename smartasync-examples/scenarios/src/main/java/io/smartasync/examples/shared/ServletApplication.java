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

/** Spring MVC on Tomcat: each request has a thread, which may wait. */
@SpringBootConfiguration
@EnableAutoConfiguration
@Import({Prices.class, ServletApplication.Controller.class})
public class ServletApplication {

  /** Starts the server. */
  public static void main(String[] args) {
    start(args);
  }

  static ConfigurableApplicationContext start(String... args) {
    SpringApplication application = new SpringApplication(ServletApplication.class);
    application.setWebApplicationType(WebApplicationType.SERVLET);
    return application.run(args);
  }

  /** Calls the synchronous method. */
  @RestController
  static class Controller {

    private final SmartPrices prices;

    Controller(SmartPrices prices) {
      this.prices = prices;
    }

    @GetMapping("/prices/{article}")
    Prices.Price price(@PathVariable String article) {
      return prices.find(article);
    }
  }
}
