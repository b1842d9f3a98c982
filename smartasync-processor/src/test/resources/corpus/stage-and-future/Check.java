package promise;

import java.io.IOException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    Store store = new Store();
    assert store.load("a").equals("value of a");
    assert SmartStore.of(store).load("b").equals("value of b");
    try {
      store.save("c");
      throw new AssertionError("saved");
    } catch (UnsupportedOperationException e) {
      assert e.getMessage().equals("c");
    }
  }
}
