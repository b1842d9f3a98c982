package common;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** Has methods that the generated code calls by the same name elsewhere. */
@SmartAsync
public class Common implements SmartCommon {

  @Override
  public String of(String text) {
    return "of " + text;
  }

  @Override
  public Common of(Common one, Common other) {
    return one;
  }

  @Override
  public CompletableFuture<String> await(CompletableFuture<String> future) {
    return future;
  }

  @Override
  public String start() {
    return "started";
  }

  @Override
  public boolean requireBlockingAllowed(String call, String twin) {
    return true;
  }

  @Override
  public <T> T requireNonNull(T value, String name) {
    return value;
  }

  @Override
  public List<String> common(String common) {
    return List.of(common);
  }
}
