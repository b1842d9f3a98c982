import io.smartasync.SmartAsync;

@SmartAsync(either = true)
public interface Plugin {

  String load(String key);

  int size();
}
