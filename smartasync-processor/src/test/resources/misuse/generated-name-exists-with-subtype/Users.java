package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public interface Users<K> {
//     ^ error: 'misuse.SmartUsers' exists already; choose another name for the generated interface, on the type: '@SmartAsync(name = "...")' [SmartAsync:GeneratedNameExists]

  CompletableFuture<String> findAsync(K key);

  String name(K key);
}
