package resources;

import io.smartasync.SmartAsync;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Connection implements SmartConnection {

  final List<String> calls = new ArrayList<>();

  @Override
  public CompletableFuture<String> queryAsync(String sql) {
    calls.add(sql);
    return CompletableFuture.failedFuture(new IllegalStateException("no such table"));
  }

  @Override
  public CompletableFuture<Void> closeAsync() {
    calls.add("close");
    return CompletableFuture.failedFuture(new IllegalStateException("cannot close"));
  }
}
