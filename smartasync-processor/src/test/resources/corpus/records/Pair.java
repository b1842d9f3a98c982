package records;

import io.smartasync.SmartAsync;

/**
 * A record that stays as it is.
 *
 * @param <A> the type of one
 * @param <B> the type of the other
 * @param one one
 * @param other the other
 */
public record Pair<A, B>(A one, B other) {

  /**
   * Turns it round.
   *
   * @return the other pair
   */
  @SmartAsync
  public Pair<B, A> swap() {
    return new Pair<>(other, one);
  }
}
