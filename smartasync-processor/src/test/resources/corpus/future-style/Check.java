package future;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users users = new Users();
    String user = users.find(1);
    assert user.equals("user 1");
    Integer count = users.countBlocking();
    assert count == 3;
    for (SmartUsers variant : new SmartUsers[] {users, SmartUsers.of(users)}) {
      assert variant.find(2).equals("user 2");
      assert variant.findAsync(2).join().equals("user 2");
      assert variant.countBlocking() == 3;
      try {
        variant.find(0);
        throw new AssertionError("found");
      } catch (IllegalArgumentException e) {
        assert e.getMessage().equals("no user 0");
      }
    }
  }
}
