package anything;

import java.io.IOException;
import java.util.concurrent.CompletionException;

final class Check {
  private Check() {}

  @SuppressWarnings("serial")
  static final class Odd extends Throwable {}

  public static void main(String[] args) throws Throwable {
    Interceptor it = new Interceptor();
    for (SmartInterceptor variant : new SmartInterceptor[] {it, SmartInterceptor.of(it)}) {
      assert variant.proceed(() -> 1).equals(1);
      assert variant.proceedAsync(() -> 2).join().equals(2);
      for (Throwable failure :
          new Throwable[] {
            new IOException("x"), new IllegalStateException(), new OutOfMemoryError()
          }) {
        try {
          variant.failAsync(failure).join();
          throw new AssertionError();
        } catch (CompletionException e) {
          assert e.getCause() == failure;
        }
        try {
          variant.later(failure);
          throw new AssertionError();
        } catch (IOException | IllegalStateException | OutOfMemoryError e) {
          assert e == failure;
        }
      }
      Odd odd = new Odd();
      try {
        variant.failAsync(odd).join();
        throw new AssertionError();
      } catch (CompletionException e) {
        assert e.getCause() == odd || e.getCause().getCause() == odd;
      }
    }
  }
}
