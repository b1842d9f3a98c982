package misuse;

import io.smartasync.SmartAsync;
import org.apache.pekko.stream.javadsl.Source;

public abstract class Events {

  @SmartAsync
  public abstract Source<String, Void> all();
  //                                   ^ error: 'all()' returns 'Source', which is not supported; return a 'Flow.Publisher', made with 'source.runWith(JavaFlowSupport.Sink.asPublisher(AsPublisher.WITHOUT_FANOUT), system)', or add an adapter ('@SmartAsync.Adapter') [SmartAsync:UnsupportedType]
}
