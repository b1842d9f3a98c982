package raw;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;

@SuppressWarnings("rawtypes") // from before Java 5
public class Legacy implements SmartLegacy {

  @SmartAsync
  @Override
  public List load(Map parameters) {
    return List.of(parameters.size());
  }

  @SmartAsync
  @Override
  public CompletableFuture fetchAsync(Class type) {
    return CompletableFuture.completedFuture(type.getSimpleName());
  }

  @SmartAsync
  @Override
  public <T extends Comparable> T first(T one) {
    return one;
  }

  @SmartAsync
  @Override
  public Stream rows() {
    return Stream.of("a", 1);
  }
}
