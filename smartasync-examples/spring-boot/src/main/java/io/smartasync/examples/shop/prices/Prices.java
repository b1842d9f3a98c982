package io.smartasync.examples.shop.prices;

import static io.smartasync.Async.await;

import io.smartasync.SmartAsync;
import io.smartasync.examples.shop.audit.Audited;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.cache.annotation.Cacheable;
import org.springframework.stereotype.Service;
import reactor.core.publisher.Mono;

/** The prices of a supplier. Both methods use the same cache. */
@Service
public class Prices implements SmartPrices {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI supplier;

  Prices(@Value("${shop.supplier}") URI supplier) {
    this.supplier = supplier;
  }

  /** The twin is a {@code Mono}, which WebFlux subscribes to. */
  @Override
  @SmartAsync(as = Mono.class)
  @Audited
  @Cacheable("prices")
  public int price(String item) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(supplier.resolve(item)).build();
    HttpResponse<String> response =
        await(http.sendAsync(request, BodyHandlers.ofString()), IOException.class);
    if (response.statusCode() != 200) {
      throw new IOException("the supplier has no price of " + item);
    }
    return Integer.parseInt(response.body());
  }
}
