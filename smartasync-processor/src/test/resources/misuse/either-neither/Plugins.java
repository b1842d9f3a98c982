import java.util.concurrent.CompletableFuture;

class Plugins {

  static class Empty implements SmartPlugin {
    //   ^ error: 'Empty' implements neither 'load(String)' nor 'loadAsync(String)', and neither 'size()' nor 'sizeAsync()', which call each other in 'SmartPlugin'; implement one method of each operation [SmartAsync:NeitherImplemented]

    public String load(int key) {
      return "not this one";
    }
  }

  static class StillEmpty extends Empty {}

  abstract static class Incomplete implements SmartPlugin {
    @Override
    public abstract CompletableFuture<Integer> sizeAsync();
  }

  static class Complete extends Incomplete {
    @Override
    public CompletableFuture<Integer> sizeAsync() {
      return CompletableFuture.completedFuture(1);
    }

    @Override
    public String load(String key) {
      return key;
    }
  }

  interface Loading extends SmartPlugin {
    @Override
    default String load(String key) {
      return key;
    }
  }

  record OfInterface(int size) implements Loading {}

  enum Constant implements SmartPlugin {
    ONE {
      @Override
      public String load(String key) {
        return key;
      }

      @Override
      public int size() {
        return 1;
      }
    }
  }
}
