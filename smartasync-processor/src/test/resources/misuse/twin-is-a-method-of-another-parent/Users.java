package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public abstract class Users implements Left, Right {
//              ^ error: Users inherits findAsync(long) from Right, which is the twin of Left.find(long) too; name the twin in Left: @SmartAsync(name = "...")

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
