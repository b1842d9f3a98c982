package others;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import model.Order;
import model.OrderException;

@Generate(
    name = "model.Order",
    source = "package model; public record Order(long id) implements java.io.Serializable {}")
@Generate2(
    name = "model.OrderException",
    source = "package model; public class OrderException extends Exception {"
        + " private static final long serialVersionUID = 1L; }")
public class Orders implements SmartOrders {

  @SmartAsync
  @Override
  public Order find(long id) {
    return new Order(id);
  }

  @SmartAsync(throwing = {OrderException.class, IOException.class})
  @Override
  public CompletableFuture<List<? extends Order>> allAsync(Order[] some) {
    return some.length == 0
        ? CompletableFuture.failedFuture(new OrderException())
        : CompletableFuture.completedFuture(List.of(some));
  }

  @SmartAsync
  @Override
  public <T extends Order> T same(T order) throws OrderException {
    return order;
  }
}
