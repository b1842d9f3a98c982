package timeouts;

import io.smartasync.AsyncTimeoutException;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeoutException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws InterruptedException {
    Slow slow = new Slow();
    for (SmartSlow variant : new SmartSlow[] {slow, SmartSlow.of(slow)}) {
      try {
        variant.never();
        throw new AssertionError();
      } catch (AsyncTimeoutException e) {
        assert slow.last.isCancelled();
      }
      try {
        variant.declared();
        throw new AssertionError();
      } catch (TimeoutException e) {
        assert e.getMessage() != null;
      }
      assert variant.quick().equals("quick");
      slow.wasInterrupted = false;
      // On a busy machine the time may be over before the body begins, which then never does.
      for (int i = 0; i < 100 && !slow.wasInterrupted; i++) {
        try {
          variant.sleepAsync().join();
          throw new AssertionError();
        } catch (CompletionException e) {
          assert e.getCause() instanceof TimeoutException;
        }
        for (int j = 0; j < 10 && !slow.wasInterrupted; j++) {
          Thread.sleep(10);
        }
      }
      assert slow.wasInterrupted;
      assert variant.computeAsync().join().equals("computed");
      assert variant.dayAsync().join().equals("day");
    }
  }
}
