package others;

import io.smartasync.SmartAsync;
import model.Order;

/** Gives an interface a generated type. */
@SmartAsync
public class OrderRepository implements Repository<Order>, SmartOrderRepository {

  @Override
  public int count() {
    return 1;
  }

  @SmartAsync.Exclude
  @Override
  public Order first() {
    return new Order(1);
  }
}
