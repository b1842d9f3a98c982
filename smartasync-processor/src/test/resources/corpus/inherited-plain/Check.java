package inheritedplain;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Sub sub = new Sub();
    assert sub.loadAsync("a").join().equals("middle base a");
    assert SmartSub.of(sub).loadAsync("b").join().equals("middle base b");
    assert SmartSub.of(sub).size() == 1;
    assert SmartBase.of(new Middle()).load("c").equals("middle base c");
    assert SmartBase.nameAsync().join().equals("base");
    assert new Marked().loadAsync("d").join().equals("middle base d");
    assert SmartMarked.of(new Marked()).load("e").equals("middle base e");
  }
}
