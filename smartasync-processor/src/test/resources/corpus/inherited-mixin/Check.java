package inherited;

import java.io.IOException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    CachedStore store = new CachedStore();
    assert store.load("a").equals("cached value of a");
    assert store.sizeAsync().join() == 2;
    assert store.evictAsync().join() == null;
    Store plain = store;
    assert plain.load("a").equals("cached value of a");
    SmartStore narrow = SmartStore.of(store);
    assert narrow.load("b").equals("cached value of b");
    SmartCachedStore wrapped = SmartCachedStore.of(store);
    SmartStore wide = wrapped;
    assert wide.load("c").equals("cached value of c");
    assert wrapped.sizeAsync().join() == 2;
    wrapped.evict();
    try {
      wrapped.load("");
      throw new AssertionError();
    } catch (IOException e) {
      assert e.getMessage().equals("no key");
    }
  }
}
