package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public abstract class Users implements Left, Right {

  public abstract int count();
}

interface Left {

  @SmartAsync
  String find(long id);
}

interface Right {

  @SmartAsync
  CompletableFuture<String> findAsync(long id);
}
