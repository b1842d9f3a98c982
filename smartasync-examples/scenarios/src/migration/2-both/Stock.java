import io.smartasync.SmartAsync;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** The first step: the interface and two annotations. New callers can use placeAsync. */
public class Stock implements SmartStock {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI warehouse;

  public Stock(URI warehouse) {
    this.warehouse = warehouse;
  }

  @Override
  @SmartAsync
  public String place(String article) throws IOException {
    HttpRequest request = HttpRequest.newBuilder(warehouse.resolve(article)).build();
    try {
      return http.send(request, BodyHandlers.ofString()).body();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
