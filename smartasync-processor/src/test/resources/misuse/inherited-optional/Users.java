package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

interface Users extends Base {

  @Override
  @SmartAsync
  CompletableFuture<String> nameAsync();
  //                        ^ error: the twin of 'nameAsync()' would return 'String', but the twin of 'Base.nameAsync()' that it overrides returns 'Optional<String>'; make both return the same, or choose another name for one of the twins: '@SmartAsync(name = "...")' [SmartAsync:TwinReturnType]
}

interface Base {

  @SmartAsync(optional = true)
  CompletableFuture<String> nameAsync();
}
