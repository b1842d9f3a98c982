package jdk;

import java.util.function.Function;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Lengths lengths = new Lengths();
    for (SmartLengths variant : new SmartLengths[] {lengths, SmartLengths.of(lengths)}) {
      assert variant.applyAsync("abc").join() == 3;
      assert variant.apply("ab") == 2;
      assert variant.getAsync().join() == 1;
      assert variant.callAsync().join().equals("called");
    }
    Function<String, Integer> function = SmartLengths.of(lengths)::apply;
    assert function.apply("a") == 1;
  }
}
