package varargs;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Joiner implements SmartJoiner {

  /**
   * Joins words.
   *
   * @param separator what stands between
   * @param words the words
   * @return the text
   */
  @Override
  public String join(String separator, String... words) {
    return String.join(separator, words);
  }

  @Override
  public CompletableFuture<Integer> sumAsync(int... numbers) {
    int sum = 0;
    for (int number : numbers) {
      sum += number;
    }
    return CompletableFuture.completedFuture(sum);
  }
}
