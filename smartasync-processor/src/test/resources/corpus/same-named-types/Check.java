package samenames;

import java.io.IOException;

final class Check {
  private Check() {}

  public static void main(java.lang.String[] args) throws IOException, RuntimeException {
    Types<Integer> types = new Types<>();
    Async async = types.loadAsync(new Duration(1), new Objects(2)).join();
    assert async.value() == 3;
    SmartTypes<Integer> wrapped = SmartTypes.of(types);
    CompletableFuture<String> future = wrapped.futureAsync(new String(4), 1).join();
    assert future.value().value() == 4;
    java.lang.String text = wrapped.text();
    assert text.equals("text");
  }
}
