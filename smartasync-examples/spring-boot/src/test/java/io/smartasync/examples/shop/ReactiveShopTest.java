package io.smartasync.examples.shop;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** WebFlux on Netty. */
@ExtendWith(OutputCaptureExtension.class)
class ReactiveShopTest {

  private static final String REFUSED = "SmartPrices.price must not wait on thread 'reactor-http-";

  private static LocalServers servers;
  private static Shop shop;

  @BeforeAll
  static void start() throws Exception {
    servers = LocalServers.start();
    shop =
        Shop.start(
            ReactiveShop.class,
            WebApplicationType.REACTIVE,
            servers,
            // The name of the setting in Spring Boot 3, and in Spring Boot 4.
            "--server.error.include-message=always",
            "--spring.web.error.include-message=always");
  }

  @AfterAll
  static void stop() throws Exception {
    shop.close();
    servers.close();
  }

  @Test
  void theMonoIsServed() {
    assertThat(shop.get("/prices-later/tea").body()).isEqualTo("450");
  }

  @Test
  void theSynchronousMethodIsRefusedAndTheAnswerAndTheLogNameTheTwin(CapturedOutput log) {
    int before = servers.requests();

    var response = shop.get("/prices/cup");

    assertThat(response.statusCode()).isEqualTo(500);
    assertThat(response.body()).contains(REFUSED).contains("priceAsync");
    assertThat(log).contains(REFUSED).contains("priceAsync");
    assertThat(servers.requests()).isEqualTo(before);
  }
}
