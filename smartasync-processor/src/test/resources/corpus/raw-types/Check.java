package raw;

import io.smartasync.Async;
import java.util.List;
import java.util.Map;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    for (SmartLegacy legacy : new SmartLegacy[] {new Legacy(), SmartLegacy.of(new Legacy())}) {
      assert legacy.loadAsync(Map.of()).join().equals(List.of(0));
      assert legacy.load(Map.of("a", 1)).equals(List.of(1));
      Object fetched = legacy.fetch(String.class);
      assert fetched.equals("String");
      assert legacy.firstAsync("a").join().equals("a");
      assert Async.stream(legacy.rowsAsync()).toList().equals(List.of("a", 1));
    }
    SmartDerived derived = SmartDerived.of(new Derived());
    assert derived.nameAsync().join().equals("derived");
    Object greatest = greatest(derived);
    assert greatest.equals(3);
    Object first = first(derived);
    assert first.equals(1);
    SmartRawNumbers numbers = SmartRawNumbers.of(new RawNumbers());
    assert numbers.sizeAsync().join() == 3;
    assert numbers.get(1).equals(2);
    assert numbers.getAsync(1).join().equals(2);
    assert numbers.find(1).equals(3);
  }

  @SuppressWarnings("unchecked")
  private static Object greatest(SmartDerived derived) {
    return derived.greatest(List.of(1, 3, 2));
  }

  @SuppressWarnings("unchecked")
  private static Object first(SmartDerived derived) {
    return derived.first(List.of(1, 3, 2));
  }
}
