package overloads;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Finder implements SmartFinder {

  @Override
  public String find(int id) {
    return "int";
  }

  @Override
  public String find(long id) {
    return "long";
  }

  @Override
  public String find(Long id) {
    return "Long";
  }

  @Override
  public String find(List<String> names) {
    return "list";
  }

  @Override
  public String find() {
    return "none";
  }

  @Override
  public CompletableFuture<String> searchAsync(String text) {
    return CompletableFuture.completedFuture("text");
  }

  @Override
  public CompletableFuture<String> searchAsync(Object something) {
    return CompletableFuture.completedFuture("object");
  }
}
