package nested;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Shop.Orders orders = new Shop.Orders();
    assert orders.findAsync(new Shop.Orders.Line(3)).join().getValue().amount() == 3;
    assert SmartShop_Orders.of(orders).find(new Shop.Orders.Line(2)).getKey().equals("found");
    Shop.Orders.Archive.Box box = new Shop.Orders.Archive.Box();
    assert box.first().amount() == 1;
    assert SmartShop_Orders_Archive_Box.of(box).first().amount() == 1;
    assert Tills.of(new Shop.Till()).openAsync().join() == 42;
  }
}
