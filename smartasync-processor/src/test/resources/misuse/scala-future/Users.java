package misuse;

import io.smartasync.SmartAsync;
import scala.concurrent.Future;

public abstract class Users {

  @SmartAsync
  public abstract Future<String> find(long id);
  //                             ^ error: 'find(long)' returns 'Future', which is not supported; return a 'CompletionStage', converted with 'FutureConverters.toJava(future)', use Scala 2.13 or newer, or add an adapter ('@SmartAsync.Adapter') [SmartAsync:UnsupportedType]
}
