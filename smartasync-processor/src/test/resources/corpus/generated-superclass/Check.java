package superclass;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users users = new Users();
    assert users.countAsync().join() == 5;
    assert users.tableAsync().join().equals("users");
    SmartAbstractUsers base = SmartUsers.of(users);
    assert base.table().equals("users");
  }
}
