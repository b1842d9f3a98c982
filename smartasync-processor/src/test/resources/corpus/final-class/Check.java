package finals;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    SmartClock clock = SmartClock.of(new Clock());
    CompletableFuture<Instant> now = clock.nowAsync();
    assert now.join().equals(Instant.EPOCH);
    assert clock.now().equals(Instant.EPOCH);
  }
}
