package misuse;

import io.smartasync.SmartAsync;
import kotlinx.coroutines.flow.Flow;

public abstract class Users {

  @SmartAsync
  public abstract Flow<String> all();
  //                           ^ error: 'all()' returns 'Flow', which is not supported; return a 'Publisher', converted with 'ReactiveFlowKt.asPublisher(flow)', or add an adapter ('@SmartAsync.Adapter') [SmartAsync:UnsupportedType]
}
