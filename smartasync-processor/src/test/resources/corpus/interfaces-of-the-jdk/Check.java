package jdk;

import java.util.function.Function;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Lengths lengths = new Lengths();
    for (SmartLengths door : new SmartLengths[] {lengths, SmartLengths.of(lengths)}) {
      assert door.applyAsync("abc").join() == 3;
      assert door.apply("ab") == 2;
      assert door.getAsync().join() == 1;
      assert door.callAsync().join().equals("called");
    }
    Function<String, Integer> function = SmartLengths.of(lengths)::apply;
    assert function.apply("a") == 1;
  }
}
