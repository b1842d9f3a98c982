import java.io.IOException;
import java.net.URI;

/** A caller of the application's oldest class. It is the same in all steps of the migration. */
public class Report {

  /** Prints where the apples and pears are: {@code Report http://localhost:8080/}. */
  public static void main(String[] args) throws IOException {
    System.out.println(new Report().text(new Stock(URI.create(args[0]))));
  }

  String text(Stock stock) throws IOException {
    return "apples: " + stock.place("apples") + ", pears: " + stock.place("pears");
  }
}
