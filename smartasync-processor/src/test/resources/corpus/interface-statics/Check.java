package interfacestatics;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Prices prices = SmartPrices.fixedAsync(7).join();
    assert prices.of("apple") == 7;
    assert SmartPrices.of(prices).of("pear") == 7;
    assert SmartPrices.zero() == 0;
    Prices.Discounts discounts = () -> 3;
    assert discounts.percentAsync().join() == 3;
  }
}
