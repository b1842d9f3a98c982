package future;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users users = new Users();
    String user = users.find(1);
    assert user.equals("user 1");
    Integer count = users.countBlocking();
    assert count == 3;
    for (SmartUsers door : new SmartUsers[] {users, SmartUsers.of(users)}) {
      assert door.find(2).equals("user 2");
      assert door.findAsync(2).join().equals("user 2");
      assert door.countBlocking() == 3;
      try {
        door.find(0);
        throw new AssertionError("found");
      } catch (IllegalArgumentException e) {
        assert e.getMessage().equals("no user 0");
      }
    }
  }
}
