package annotatedvariables;

import java.util.List;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Store<String> store = new Store<>();
    assert store.last("a", List.of()).equals("a");
    Integer[] values = {1};
    assert SmartStore.of(store).sortedAsync("a", values).join().orElseThrow() == values;
    Key key = SmartStore.class.getTypeParameters()[0].getAnnotation(Key.class);
    assert key.value().equals("of type");
  }
}
