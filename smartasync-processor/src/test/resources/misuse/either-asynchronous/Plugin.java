import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync(either = true)
public interface Plugin {

  CompletionStage<String> loadAsync(String key);
  //                      ^ error: 'loadAsync(String)' returns 'CompletionStage', but an interface with 'either' declares the synchronous methods; return the value itself, and choose the type of the asynchronous method with 'as' [SmartAsync:EitherNotSupported]

  int size();
}
