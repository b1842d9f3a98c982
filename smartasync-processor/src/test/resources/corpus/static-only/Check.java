package statics;

import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.CompletionException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    assert SmartHashes.hashAsync("a").join() == "a".hashCode();
    String first = SmartHashes.first("a", "b");
    assert first.equals("a");
    try {
      SmartHashes.checkAsync("disk").join();
      throw new AssertionError();
    } catch (CompletionException e) {
      assert e.getCause() instanceof IOException;
    }
    assert Arrays.stream(SmartHashes.class.getMethods()).noneMatch(m -> m.getName().equals("of"));
  }
}
