package misuse;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;

public class Users extends Base {

  @Override
  @SmartAsync(throwing = IOException.class)
  public CompletableFuture<String> findAsync(long id) {
  //                               ^ error: the twin of 'findAsync(long)' would throw 'IOException', which the twin of 'Base.findAsync(long)' that it overrides does not declare; add 'throwing = IOException.class' there, or choose another name for this twin: '@SmartAsync(name = "...")' [SmartAsync:TwinThrowsMore]
    return CompletableFuture.failedFuture(new IOException("disk"));
  }
}

class Base {

  @SmartAsync
  public CompletableFuture<String> findAsync(long id) {
    return CompletableFuture.completedFuture("base " + id);
  }
}
