package common;

import java.util.List;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Common common = new Common();
    for (SmartCommon door : List.of(common, SmartCommon.of(common))) {
      assert door.ofAsync("a").join().equals("of a");
      assert door.of(common, common) == common;
      assert door.awaitBlocking(CompletableFuture.completedFuture("b")).equals("b");
      assert door.startAsync().join().equals("started");
      assert door.requireBlockingAllowed("a", "b");
      assert door.requireNonNullAsync("c", "d").join().equals("c");
      assert door.commonAsync("e").join().equals(List.of("e"));
    }
  }
}
