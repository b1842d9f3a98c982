package plugin;

import io.smartasync.SmartAsync;
import java.util.stream.Stream;

@SmartAsync(either = true)
public interface Plugin<T> {

  Stream<T> load(T key);
}
