import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.concurrent.CompletableFuture;

/** The second step: asynchronous inside. The synchronous method is generated now. */
public class Stock implements SmartStock {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI warehouse;

  public Stock(URI warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  @SmartAsync(throwing = IOException.class)
  public CompletableFuture<String> placeAsync(String article) {
    HttpRequest request = HttpRequest.newBuilder(warehouse.resolve(article)).build();
    return http.sendAsync(request, BodyHandlers.ofString()).thenApply(HttpResponse::body);
  }
}
