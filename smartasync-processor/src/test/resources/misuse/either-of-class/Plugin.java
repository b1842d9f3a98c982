import io.smartasync.SmartAsync;

@SmartAsync(either = true)
//                   ^ error: 'Plugin' is not an interface, but 'either' is for interfaces whose implementations write the synchronous or the asynchronous method; annotate an interface, or remove 'either' [SmartAsync:EitherNotSupported]
public abstract class Plugin implements SmartPlugin {

  public abstract String load(String key);
}
