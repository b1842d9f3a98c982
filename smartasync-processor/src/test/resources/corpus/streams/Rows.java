package rows;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.IntStream;
import java.util.stream.Stream;

@SmartAsync(timeout = "1h")
public class Rows implements SmartRows {

  /**
   * Reads rows.
   *
   * @param count how many
   * @return the rows
   * @throws IOException if there are less than none
   */
  @Override
  public Stream<String> read(int count) throws IOException {
    if (count < 0) {
      throw new IOException("less than none");
    }
    return IntStream.range(0, count).mapToObj(i -> "row " + i);
  }

  /**
   * Publishes rows.
   *
   * @return a publisher of the rows
   */
  @Override
  @SmartAsync(prefetch = 2)
  public Flow.Publisher<String> publishAsync(int count) {
    return readAsync(count);
  }

  @Override
  public Flow.Publisher<? extends Number> numbers() {
    return Numbers.PUBLISHER;
  }

  @Override
  @SmartAsync(as = CompletionStage.class)
  public int count() {
    return 7;
  }

  @Override
  public CompletableFuture<Integer> countLater() {
    return CompletableFuture.completedFuture(7);
  }

  @Override
  public Stream<? extends Void> voids() {
    return Stream.empty();
  }

  @Override
  public Stream<Void> voidsOfStream() {
    return Stream.empty();
  }

  private static final class Numbers {
    static final Flow.Publisher<Integer> PUBLISHER =
        io.smartasync.Async.publisher(() -> Stream.of(1, 2, 3));
  }
}
