package settings;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import store.Store;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    BlockingCache cache = BlockingCache.of(new Store.Cache());
    assert cache.find(true).equals(Optional.of("found"));
    assert cache.find(false).isEmpty();
    assert cache.peek().equals(Optional.of("peeked"));
    BlockingStore store = cache.store();
    assert store instanceof AutoCloseable;
    try {
      try {
        store.load("");
        throw new AssertionError("loaded");
      } catch (IOException e) {
        assert e.getMessage().equals("no key");
      }
      try {
        store.load("key");
        throw new AssertionError("loaded");
      } catch (TimeoutException e) {
        assert e.getMessage().equals("key");
      }
      try {
        store.parse("");
        throw new AssertionError("parsed");
      } catch (ClassNotFoundException e) {
        assert e.getMessage().equals("nothing to parse");
      }
      try {
        store.never();
        throw new AssertionError("over");
      } catch (TimeoutException e) {
        assert store.isCancelled();
      }
    } finally {
      store.close();
    }
  }
}
