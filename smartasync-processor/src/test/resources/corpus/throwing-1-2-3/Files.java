package throwing;

import io.smartasync.SmartAsync;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;

public class Files implements SmartFiles {

  @SmartAsync(throwing = IOException.class)
  @Override
  public CompletableFuture<String> oneAsync(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  @SmartAsync(throwing = {IOException.class, SQLException.class})
  @Override
  public CompletableFuture<String> twoAsync(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }

  @SmartAsync(throwing = {FileNotFoundException.class, SQLException.class, TimeoutException.class})
  @Override
  public CompletableFuture<Void> threeAsync(Throwable failure) throws IOException {
    return CompletableFuture.failedFuture(failure);
  }

  @SmartAsync(throwing = {IOException.class, FileNotFoundException.class, Exception.class})
  @Override
  public CompletableFuture<Void> allAsync(Throwable failure) {
    return CompletableFuture.failedFuture(failure);
  }
}
