import java.net.URI;
import java.util.concurrent.CompletableFuture;

/** A caller that was written after the first step. It is the same in the second and the third. */
public class Dashboard {

  /** Prints where the apples and pears are, asking for both at the same time. */
  public static void main(String[] args) {
    Stock stock = new Stock(URI.create(args[0]));
    CompletableFuture<String> apples = stock.placeAsync("apples");
    CompletableFuture<String> pears = stock.placeAsync("pears");
    System.out.println(
        apples.thenCombine(pears, (a, p) -> "apples: " + a + ", pears: " + p).join());
  }
}
