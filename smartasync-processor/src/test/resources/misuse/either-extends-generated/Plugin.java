import io.smartasync.SmartAsync;

@SmartAsync(either = true)
//                   ^ error: 'Plugin' extends 'SmartPlugin', but with 'either', 'SmartPlugin' extends it; remove 'extends SmartPlugin', and let implementations implement 'SmartPlugin' [SmartAsync:EitherNotSupported]
public interface Plugin extends SmartPlugin {

  String load(String key);
}
