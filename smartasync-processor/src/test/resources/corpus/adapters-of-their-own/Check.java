package own;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    SmartUsers users = SmartUsers.of(new Users());
    assert users.find(1).equals("user 1");
    String half = users.half("half");
    assert half.equals("half");
    Promise<Integer> count = users.countAsync("", 2);
    assert Promise.toFuture(count).join() == 2;
    assert users.same(users.findAsync(3)).equals("user 3");
  }
}
