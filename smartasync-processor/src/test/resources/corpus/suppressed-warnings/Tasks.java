package suppressed;

import io.smartasync.SmartAsync;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;

/** Warnings are errors here, so that those which are suppressed, or not justified, must be absent. */
@SmartAsync
public class Tasks {

  @SuppressWarnings("SmartAsync:NotAValue")
  public Iterator<String> names() {
    return List.of("Ada").iterator();
  }

  /** An iterable of itself. */
  public Path home() {
    return Path.of("home");
  }

  /** A value that starts something when it is called. */
  public Callable<CompletableFuture<String>> task() {
    return () -> CompletableFuture.completedFuture("done");
  }

  public Map<CompletableFuture<String>, String> names(CompletableFuture<String> task) {
    return Map.of(task, "task");
  }

  /** Nested types are in what encloses them. */
  @SuppressWarnings({"unused", "SmartAsync:NotAValue"})
  public static class Suppressed {

    @SmartAsync
    public static class Inner {

      public List<CompletableFuture<String>> all() {
        return List.of();
      }
    }
  }
}
