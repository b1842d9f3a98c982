import io.smartasync.SmartAsync;

@SmartAsync(either = true)
//                   ^ error: 'Plugin' is sealed, so 'SmartPlugin' cannot extend it; remove 'sealed', or remove 'either' [SmartAsync:EitherNotSupported]
public sealed interface Plugin {

  String load(String key);

  final class FilePlugin implements Plugin {
    @Override
    public String load(String key) {
      return key;
    }
  }
}
