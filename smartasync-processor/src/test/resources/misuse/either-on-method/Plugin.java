import io.smartasync.SmartAsync;

public interface Plugin {

  @SmartAsync(either = true)
  //                   ^ error: 'either' on 'load(String)' has no effect, because it applies to all operations of an interface; write '@SmartAsync(either = true)' on 'Plugin' [SmartAsync:EitherNotSupported]
  String load(String key);
}
