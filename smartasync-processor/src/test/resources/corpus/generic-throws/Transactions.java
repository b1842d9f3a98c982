package genericthrows;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/**
 * Runs work.
 *
 * @param <E> what all of it may throw
 */
public class Transactions<E extends Exception> implements SmartTransactions<E> {

  /**
   * Work.
   *
   * @param <T> its result
   * @param <X> what it throws
   */
  public interface Work<T, X extends Exception> {

    /**
     * Does it.
     *
     * @return the result
     * @throws X as it likes
     */
    T run() throws X;
  }

  /**
   * Runs work.
   *
   * @param <T> its result
   * @param <X> what it throws
   * @param work the work
   * @return its result
   * @throws X as the work does
   * @throws E never
   */
  @SmartAsync
  @Override
  public <T, X extends Exception> T inside(Work<T, X> work) throws X, E {
    return work.run();
  }

  /**
   * Runs work later.
   *
   * @param <T> its result
   * @param <X> what it throws
   * @param work the work
   * @return a future of its result
   * @throws X as the work does
   */
  @SmartAsync
  @Override
  public <T, X extends Exception> CompletableFuture<T> laterAsync(Work<T, X> work) throws X {
    return CompletableFuture.completedFuture(work.run());
  }
}
