package abstracts;

import java.util.concurrent.CompletableFuture;

public class PrintJob extends Job {

  @Override
  public CompletableFuture<String> runAsync() {
    return CompletableFuture.completedFuture("printed");
  }

  @Override
  public int weight() {
    return 2;
  }
}
