package parameternames;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Names implements SmartNames {

  @SmartAsync(throwing = {IOException.class, SQLException.class})
  @Override
  public CompletableFuture<String> failAsync(String failure, String failure_) {
    return CompletableFuture.completedFuture(failure + failure_);
  }

  @Override
  public Object call(Object failure) throws Throwable {
    return failure;
  }

  @Override
  public String same(String names, String names_) {
    return names + names_;
  }

  @Override
  public String types(String Async, String Objects, String CompletableFuture) {
    return Async + Objects + CompletableFuture;
  }

  @SmartAsync(timeout = "3s", throwing = {IOException.class, SQLException.class})
  @Override
  public CompletableFuture<String> moreAsync(String Async, String AsyncException, String Duration) {
    return java.util.concurrent.CompletableFuture.completedFuture(Async + Duration);
  }

  public static int length(String Names) {
    return Names.length();
  }
}
