package genericthrows;

import java.io.IOException;
import java.util.concurrent.CompletionException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    Transactions<RuntimeException> transactions = new Transactions<>();
    Transactions.Work<String, IOException> failing =
        () -> {
          throw new IOException("disk");
        };
    SmartTransactions<RuntimeException> wrapped = SmartTransactions.of(transactions);
    String done = wrapped.inside(() -> "done");
    assert done.equals("done");
    assert wrapped.insideAsync(() -> "done").join().equals("done");
    try {
      wrapped.inside(failing);
      throw new AssertionError();
    } catch (IOException e) {
      assert e.getMessage().equals("disk");
    }
    try {
      transactions.insideAsync(failing).join();
      throw new AssertionError();
    } catch (CompletionException e) {
      assert e.getCause() instanceof IOException;
    }
    try {
      transactions.later(failing);
      throw new AssertionError();
    } catch (IOException e) {
      assert e.getMessage().equals("disk");
    }
  }
}
