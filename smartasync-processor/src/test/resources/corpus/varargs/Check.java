package varargs;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    for (SmartJoiner joiner : new SmartJoiner[] {new Joiner(), SmartJoiner.of(new Joiner())}) {
      assert joiner.joinAsync("-", "a", "b").join().equals("a-b");
      assert joiner.joinAsync("-").join().isEmpty();
      assert joiner.join("-", "a", "b").equals("a-b");
      assert joiner.sum(1, 2, 3) == 6;
      assert joiner.sum() == 0;
      assert joiner.sumAsync(1, 2).join() == 3;
    }
  }
}
