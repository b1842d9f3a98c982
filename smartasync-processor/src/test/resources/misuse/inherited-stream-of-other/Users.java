package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;

interface Users extends Base {

  @Override
  @SmartAsync
  Flow.Publisher<String> namesAsync();
  //                     ^ error: the twin of 'namesAsync()' would return 'Stream<String>', but the twin of 'Base.namesAsync()' that it overrides returns 'Stream<CharSequence>'; make both return the same, or choose another name for one of the twins: '@SmartAsync(name = "...")' [SmartAsync:TwinReturnType]
}

interface Base {

  @SmartAsync
  Flow.Publisher<? extends CharSequence> namesAsync();
}
