package misuse;

import io.smartasync.SmartAsync;
import kotlinx.coroutines.flow.Flow;

public abstract class Users {

  @SmartAsync
  public abstract Flow<String> all();
  //                           ^ error: 'all()' returns 'Flow', which is not supported; return a 'Publisher', converted with 'ReactiveFlowKt.asPublisher(flow)', add 'kotlinx-coroutines-jdk9' to the dependencies, or add an adapter ('@SmartAsync.Adapter') [SmartAsync:UnsupportedType]
}
