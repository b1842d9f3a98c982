package common;

import java.util.List;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Common common = new Common();
    for (SmartCommon variant : List.of(common, SmartCommon.of(common))) {
      assert variant.ofAsync("a").join().equals("of a");
      assert variant.of(common, common) == common;
      assert variant.awaitBlocking(CompletableFuture.completedFuture("b")).equals("b");
      assert variant.startAsync().join().equals("started");
      assert variant.requireBlockingAllowed("a", "b");
      assert variant.requireNonNullAsync("c", "d").join().equals("c");
      assert variant.commonAsync("e").join().equals(List.of("e"));
    }
  }
}
