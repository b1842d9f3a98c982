package others;

import java.io.IOException;
import java.util.List;
import model.Order;
import model.OrderException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException, OrderException {
    Orders orders = new Orders();
    Order order = orders.findAsync(1).join();
    assert order.id() == 1;
    SmartOrders wrapped = SmartOrders.of(orders);
    List<? extends Order> all = wrapped.all(new Order[] {order});
    assert all.equals(List.of(order));
    try {
      wrapped.all(new Order[0]);
      throw new AssertionError();
    } catch (OrderException e) {
      assert wrapped.same(order) == order;
    }
    Order first = SmartOrderRepository.of(new OrderRepository()).firstAsync().join();
    assert first.id() == 1;
    assert new OrderRepository().countAsync().join() == 1;
    assert new Desk().ordersAsync().join().find(2).id() == 2;
  }
}
