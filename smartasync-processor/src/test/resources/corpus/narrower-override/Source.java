package narrower;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;

public interface Source extends SmartSource {

  @SmartAsync(throwing = IOException.class)
  @Override
  CompletionStage<? extends CharSequence> readAsync();

  @SmartAsync
  @Override
  int size() throws IOException;

  /** A source in memory returns more special types and throws less. */
  final class InMemory implements Source, SmartSource_InMemory {

    @SmartAsync
    @Override
    public CompletableFuture<String> readAsync() {
      return CompletableFuture.completedFuture("text");
    }

    @SmartAsync
    @Override
    public int size() {
      return 4;
    }
  }
}
