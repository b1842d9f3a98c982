import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;

/** Before the migration: a blocking client of the warehouse. */
public class Stock {

  private final HttpClient http = HttpClient.newHttpClient();
  private final URI warehouse;

  public Stock(URI warehouse) {
    this.warehouse = warehouse;
  }

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
