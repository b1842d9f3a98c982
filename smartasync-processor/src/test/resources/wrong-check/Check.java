package wrong;

/** A check that is wrong, to see that assertions are on. */
final class Check {
  private Check() {}

  public static void main(String[] args) {
    assert args.length == 1 : "it is not";
  }
}
