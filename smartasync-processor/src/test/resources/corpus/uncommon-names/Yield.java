package uncommon;

import io.smartasync.SmartAsync;

/** A type whose name with a small letter is a keyword in some places. */
public class Yield implements SmartYield {

  @SmartAsync
  @Override
  public void run() {}

  /** With a dollar sign. */
  public static class $Type$ implements SmartYield_$Type$ {

    /**
     * Costs $1, $T and $L.
     *
     * @return $N
     */
    @SmartAsync
    @Override
    public int run() {
      return 1;
    }
  }
}
