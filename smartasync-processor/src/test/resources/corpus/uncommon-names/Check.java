package uncommon;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    users all = new users();
    assert Smartusers.of(all).selfAsync(all).join() == all;
    assert all.$_Async(1, 2, 3, 4, 5, 6).join() == 21;
    assert Smartusers.of(all).$_(1, 2, 3, 4, 5, 6) == 21;
    assert all.AsyncBlocking() == 1;
    SmartClass.of(new Class()).run();
    SmartYield.of(new Yield()).run();
    SmartYield.of(new Yield()).runAsync().join();
    assert SmartYield_$Type$.of(new Yield.$Type$()).run() == 1;
  }
}
