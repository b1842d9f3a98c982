final class Check {
  private Check() {}

  public static void main(String[] args) {
    Plain plain = new Plain();
    assert plain.selfAsync().join() == plain;
    assert SmartPlain.of(plain).self() == plain;
  }
}
