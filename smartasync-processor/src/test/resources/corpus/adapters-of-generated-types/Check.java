package generated;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    assert new Users().find(1).equals("user 1");
  }
}
