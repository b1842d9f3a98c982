package eitherextended;

import io.smartasync.Async;
import java.util.concurrent.CompletionException;

final class Check {
  private Check() {}

  /** Implements the interface itself, with the asynchronous variant. */
  private static final class Direct implements SmartStore<String> {

    @java.lang.Override
    public java.util.concurrent.CompletableFuture<String> loadAsync(long id) {
      return Async.start(() -> "direct " + id);
    }

    @java.lang.Override
    public Wrapper<String> wrap(String value, Store.Objects objects) {
      return new Wrapper<>(value);
    }
  }

  private static final class Greeting extends FileCache {
    @java.lang.Override
    public String greet(String name) {
      return "good morning " + name;
    }
  }

  public static void main(String[] args) throws Exception {
    Store.Objects objects = new Store.Objects("!");
    SmartStore<String> direct = new Direct();
    assert direct.load(1).equals("direct 1");
    assert direct.greet("Ann").equals("hello Ann");
    assert direct.greetAsync("Ann").join().equals("hello Ann");
    assert direct.other("a", null).equals("other a");
    assert SmartStore.of(direct) == direct;

    SmartStore<String> store = SmartStore.of(new Greeting());
    assert store.loadAsync(1).join().equals("file 1");
    assert store.greetAsync("Ann").join().equals("good morning Ann");
    assert store.wrap("a", objects).value().equals("a!");

    try (SmartStore<String> closed = SmartStore.of(new Greeting())) {
      closed.closeAsync().join();
    }

    SmartCache cache = SmartCache.of(new FileCache());
    assert cache.sizeAsync().join() == 3;
    assert cache.loadAsync(2).join().equals("file 2");
    assert cache.greetAsync("Ben").join().equals("hello Ben");
    assert cache.wrap("b", objects).value().equals("b!");
    assert cache.other("b", null).equals("other b");
    try {
      cache.other("b", new IllegalStateException("failed"));
      assert false;
    } catch (IllegalStateException e) {
      assert !(e.getCause() instanceof CompletionException);
    }

    SmartFileCache files = SmartFileCache.of(new FileCache());
    files.clearAsync().join();
    assert files.sizeAsync().join() == 3;
    assert files.wrap("c", objects).value().equals("c!");
    assert files.greet("Cid").equals("hello Cid");
  }
}
