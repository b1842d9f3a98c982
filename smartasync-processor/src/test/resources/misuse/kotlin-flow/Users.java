package misuse;

import io.smartasync.SmartAsync;
import kotlinx.coroutines.flow.Flow;

public abstract class Users {

  @SmartAsync
  public abstract Flow<String> all();
  //                           ^ error: all() returns Flow, which has no synchronous twin; return a Publisher instead, made with ReactiveFlowKt.asPublisher(flow), or add an adapter (@SmartAsync.Adapter)
}
