package checked;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    assert new Users().findAsync(1).join().equals("user 1");
    assert new Owners().findAsync(1).join().equals("owner 1");
    assert new Shelf().loadAsync("key").join().equals("key");
    assert SmartUsers.parseAsync("text").join().equals("text");
  }
}
