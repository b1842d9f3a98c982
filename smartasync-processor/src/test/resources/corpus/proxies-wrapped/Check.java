package wrapped;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users proxy =
        new Users() {
          @Override
          public String find(long id) {
            return "advised: " + super.find(id);
          }
        };
    assert SmartUsers.of(proxy).findAsync(1).join().equals("advised: user 1");
    assert new Jobs().runAsync().join().equals("run");
    assert new Plans().planAsync(1).join().equals("planned by hand 1");
  }
}
