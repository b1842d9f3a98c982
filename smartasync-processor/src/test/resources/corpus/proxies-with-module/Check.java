package proxied;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    assert new Users().findAsync(1).join().equals("user 1");
  }
}
