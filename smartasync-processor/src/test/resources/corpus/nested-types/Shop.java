package nested;

import io.smartasync.SmartAsync;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

public class Shop {

  private Shop() {}

  public static class Orders implements SmartShop_Orders {

    @SmartAsync
    @Override
    public Map.Entry<String, Line> find(Line line) {
      return Map.entry("found", line);
    }

    public record Line(int amount) {}

    public interface Archive {

      final class Box implements SmartShop_Orders_Archive_Box {

        @SmartAsync
        @Override
        public CompletableFuture<Orders.Line> firstAsync() {
          return CompletableFuture.completedFuture(new Orders.Line(1));
        }
      }
    }
  }

  @SmartAsync(name = "Tills")
  public static class Till implements Tills {

    @Override
    public int open() {
      return 42;
    }
  }
}
