package parameternames;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Throwable {
    for (SmartNames names : new SmartNames[] {new Names(), SmartNames.of(new Names())}) {
      assert names.fail("a", "b").equals("ab");
      assert names.callAsync(1).join().equals(1);
      assert names.same("a", "b").equals("ab");
      assert names.typesAsync("a", "b", "c").join().equals("abc");
      assert names.types("a", "b", "c").equals("abc");
      assert names.more("a", "b", "c").equals("ac");
    }
    assert SmartNames.lengthAsync("abc").join() == 3;
  }
}
