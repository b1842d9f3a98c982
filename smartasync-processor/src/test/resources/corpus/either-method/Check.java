package either;

import io.smartasync.Async;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;

final class Check {
  private Check() {}

  private static final class Mixed implements NarrowPlugin {

    @Override
    public String one(String text) {
      return "one " + twoAsync(text).join();
    }

    @Override
    public CompletableFuture<String> twoAsync(String text) {
      return CompletableFuture.completedFuture("two " + text);
    }

    @Override
    public String three(String text) {
      return one(text) + " three " + two(text);
    }
  }

  @FunctionalInterface
  private interface Call {
    Object run() throws Throwable;
  }

  private static void failsBecauseNeither(Call call) throws Throwable {
    Throwable failure = null;
    try {
      call.run();
    } catch (CompletionException e) {
      failure = e.getCause();
    } catch (UnsupportedOperationException e) {
      failure = e;
    }
    assert failure instanceof UnsupportedOperationException : failure;
    assert failure.getMessage().contains("Check$") : failure;
    assert failure.getMessage().endsWith("which call each other; implement one of them") : failure;
  }

  public static void main(String[] args) throws Throwable {
    synchronous();
    asynchronous();
    wrapped();
    mixed();
    neither();
  }

  private static void synchronous() throws Throwable {
    SynchronousPlugin plugin = new SynchronousPlugin();
    assert plugin.load(3).equals("0123");
    assert plugin.loadAsync(3).join().equals("0123");
    assert plugin.loadAsync(1, Plugin.Duration.SHORT).toCompletableFuture().join().equals("SHORT1");
    assert plugin.findAsync(List.of(1)).join() == null;
    assert plugin.sizeAsync().join() == 3;
    plugin.clearAsync("a", "b").join();
    assert SynchronousPlugin.running == 2;
    try (var all = Async.stream(plugin.allAsync())) {
      assert all.toList().equals(List.of("a", "b"));
    }
    assert plugin.convertAsync(String.class).join().equals("converted");
    plugin.runAsync(() -> {}).join();
    plugin.closeAsync().join();
    assert plugin.isClosed;
    assert !plugin.isEmpty();
    assert !plugin.isEmptyAsync().join();
    assert SmartPlugin.versionAsync().join() == 2;
    try {
      plugin.loadAsync(-1).join();
      throw new AssertionError("no failure");
    } catch (CompletionException e) {
      assert e.getCause() instanceof IOException;
    }
  }

  private static void asynchronous() throws Throwable {
    AsynchronousPlugin plugin = new AsynchronousPlugin();
    try (plugin) {
      assert plugin.load(3).equals("value 3");
    }
    assert plugin.isClosed;
    assert plugin.load(1, Plugin.Duration.LONG).equals("LONG 1");
    assert plugin.find(List.of()) == null;
    assert plugin.find(List.of(1)).equals("found");
    assert plugin.size() == 0;
    plugin.clear("a");
    try (var all = plugin.all()) {
      assert all.toList().equals(List.of("x", "y"));
    }
    assert plugin.<String, RuntimeException>convert(String.class).equals("cast");
    assert plugin.isEmpty();
    assert plugin.isEmptyAsync().join();
    try {
      plugin.load(-1);
      throw new AssertionError("no failure");
    } catch (IOException e) {
      assert e.getMessage().equals("negative");
    }
    try {
      plugin.run(() -> {});
      throw new AssertionError("no failure");
    } catch (Throwable e) {
      assert e.getMessage().contains("of any type") : e;
    }
  }

  private static void wrapped() throws Throwable {
    Plugin<Integer, String> synchronousOnly = new SynchronousPlugin();
    assert SmartPlugin.of(synchronousOnly) == synchronousOnly;
    Base text =
        new Base() {
          @Override
          public String one(String text) {
            return "1" + text;
          }

          @Override
          public String two(String text) {
            return "2" + text;
          }
        };
    assert SmartBase.of(text).oneAsync("x").join().equals("1x");
    assert SmartBase.of(text).two("x").equals("2x");
  }

  private static void mixed() {
    NarrowPlugin plugin = new Mixed();
    assert plugin.oneAsync("x").join().equals("one two x");
    assert plugin.threeAsync("x").join().equals("one two x three two x");
    SmartBase base = plugin;
    assert base.two("y").equals("two y");
  }

  private static void neither() throws Throwable {
    SmartBase nothing = new SmartBase() {};
    failsBecauseNeither(() -> nothing.one("x"));
    failsBecauseNeither(() -> nothing.oneAsync("x").join());
    failsBecauseNeither(() -> Async.start(() -> nothing.one("x")).join());
    SmartBase loop =
        new SmartBase() {
          @Override
          public String one(String text) {
            return SmartBase.super.one(text);
          }

          @Override
          public CompletableFuture<String> oneAsync(String text) {
            return SmartBase.super.oneAsync(text);
          }
        };
    failsBecauseNeither(() -> loop.one("x"));
    failsBecauseNeither(() -> loop.oneAsync("x").join());
    SmartPlugin<Integer, String> missing =
        new AsynchronousPlugin() {
          @Override
          public CompletionStage<String> loadAsync(Integer key, Duration duration) {
            return loadOther(key, duration);
          }

          private CompletionStage<String> loadOther(Integer key, Duration duration) {
            return super.loadAsync(key, duration).thenApply(each -> each + "!");
          }
        };
    assert missing.load(1, Plugin.Duration.LONG).equals("LONG 1!");
  }
}
