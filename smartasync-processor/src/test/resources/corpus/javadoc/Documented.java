package javadoc;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.CompletableFuture;
import java.util.regex.PatternSyntaxException;

/**
 * Has comments of every kind: {@link #MAX}, {@code a < b}.
 *
 * @param <T> what it keeps
 * @since 1.0
 * @see <a href="https://example.org">the example</a>
 */
public class Documented<T> implements SmartDocumented<T> {

  /** At most so many. */
  public static final int MAX = 7;

  /** No comment to see. */
  public Documented() {}

  /**
   * Finds one, {@value #MAX} at most, or {@linkplain #find(long, List) itself}. See {@link List},
   * {@link Map.Entry}, {@link java.util.Set#of()}, {@link PatternSyntaxException},
   * {@link PatternSyntaxException#getIndex() the index} and {@link #helper(java.lang.String[], int)}.
   *
   * {@snippet :
   * documented.find(1, List.of()); // $1 {
   * @Deprecated
   * class A {} // @highlight
   * }
   * }
   *
   * <pre>{@code
   * @Override
   * void x() {}
   * }</pre>
   *
   * <ul>
   *   <li>one &lt; two
   * </ul>
   *
   * @param id its number,
   *     and more of it
   * @param among where
   * @return the one, see {@link Documented}
   * @throws NoSuchElementException if there is none
   * @throws UncheckedIOException if the disk fails
   * @throws PatternSyntaxException if the pattern is wrong
   * @throws IOException if the disk fails
   * @see List
   * @see PatternSyntaxException
   * @see #helper(String[], int)
   * @see "The book"
   * @since 1.1
   */
  @SmartAsync
  @Override
  public String find(long id, List<? extends Map.Entry<String, T>> among) throws IOException {
    return "found";
  }

  /**
   * {@return the size of {@code all}, or of {@link Documented}} It is quick.
   *
   * @param all all of them
   */
  @SmartAsync
  @Override
  public CompletableFuture<Integer> sizeAsync(List<T> all) {
    return CompletableFuture.completedFuture(all.size());
  }

  /** {@return the name} */
  @SmartAsync
  @Override
  public String name() {
    return "name";
  }

  /** {@inheritDoc} */
  @SmartAsync
  @Override
  public String inherited() {
    return "inherited";
  }

  /**
   * A future.
   *
   * @return a {@link CompletableFuture} of the text
   * @throws PatternSyntaxException if the pattern is wrong
   */
  @SmartAsync(throwing = IOException.class)
  @Override
  public CompletableFuture<String> textAsync() {
    return CompletableFuture.completedFuture("text");
  }

  /**
   * Nothing.
   *
   * @return a future that is done when it is
   * @see #textAsync
   */
  @SmartAsync
  @Override
  public CompletableFuture<Void> nothingAsync() {
    return CompletableFuture.completedFuture(null);
  }

  /**
   * Helps.
   *
   * @param some some
   * @param many how many
   */
  public void helper(String[] some, int many) {}
}
