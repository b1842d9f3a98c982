package diamond;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Vault vault = new Vault();
    assert vault.readAsync().join().equals("secret");
    assert vault.ratioAsync().join() == 3;
    SmartVault wrapped = SmartVault.of(vault);
    assert wrapped.read().equals("secret") && wrapped.ratio() == 3;
    assert wrapped.readAsync().join().equals("secret");
    assert wrapped.isOpenAsync().join();
    Both both = new Both();
    assert both.nameAsync().join().equals("both");
    assert SmartBoth.of(both).name().equals("both");
    Left left = both;
    assert left.nameAsync().join().equals("both");
  }
}
