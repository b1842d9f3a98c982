package io.smartasync.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Writes classes of annotated methods that resemble a service. */
final class AnnotatedSources {

  private static final int METHODS_PER_CLASS = 10;

  private AnnotatedSources() {}

  static List<Path> write(Path folder, int methods) throws IOException {
    Files.createDirectories(folder);
    List<Path> files = new ArrayList<>();
    for (int first = 0; first < methods; first += METHODS_PER_CLASS) {
      String name = "Service" + first / METHODS_PER_CLASS;
      Path file = folder.resolve(name + ".java");
      Files.writeString(file, source(name, Math.min(METHODS_PER_CLASS, methods - first)));
      files.add(file);
    }
    return files;
  }

  private static String source(String name, int methods) {
    StringBuilder source =
        new StringBuilder(
            """
            package %s;

            import static io.smartasync.Async.await;

            import io.smartasync.SmartAsync;
            import java.io.IOException;
            import java.util.List;
            import java.util.Map;
            import java.util.concurrent.CompletableFuture;

            /** Looks things up. */
            public class %s {
            """
                .formatted(SourceFolder.PACKAGE, name));
    for (int i = 0; i < methods; i++) {
      source.append(i % 2 == 0 ? futureStyle(i) : directStyle(i));
    }
    return source.append("}\n").toString();
  }

  private static String futureStyle(int number) {
    return """

      /**
       * Finds names.
       *
       * @param id the number of what has them
       * @param options what to look for
       * @return a future of the names
       */
      @SmartAsync(throwing = IOException.class, timeout = "30s")
      public CompletableFuture<List<String>> find%1$dAsync(long id, Map<String, ?> options) {
        return CompletableFuture.supplyAsync(() -> List.of("name " + id, options.toString()));
      }
    """
        .formatted(number);
  }

  private static String directStyle(int number) {
    return """

      /**
       * Counts names.
       *
       * @param id the number of what has them
       * @param prefix what they begin with
       * @return how many there are
       * @throws IOException if they cannot be read
       */
      @SmartAsync
      public int count%1$d(long id, String prefix) throws IOException {
        List<String> names = await(find%2$dAsync(id, Map.of()), IOException.class);
        return (int) names.stream().filter(name -> name.startsWith(prefix)).count();
      }
    """
        .formatted(number, number - 1);
  }
}
