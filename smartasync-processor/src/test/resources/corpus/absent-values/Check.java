package absent;

import java.util.NoSuchElementException;
import java.util.Optional;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users users = new Users();
    for (SmartUsers door : new SmartUsers[] {users, SmartUsers.of(users)}) {
      assert door.find(1).equals(Optional.of("Ada"));
      assert door.find(2).isEmpty();
      Optional<Integer> age = door.ageBlocking(1);
      assert age.get() == 36;
      String nickname = door.nicknameBlocking(1);
      assert nickname == null;
      assert door.firstBlocking(1).equals("user 0");
      try {
        door.firstBlocking(0);
        throw new AssertionError("found");
      } catch (NoSuchElementException e) {
        assert e.getMessage().equals("The publisher completed without a value");
      }
      try {
        door.firstBlocking(2);
        throw new AssertionError("found");
      } catch (IllegalStateException e) {
        assert e.getMessage().startsWith("The publisher emitted more than one value");
      }
      assert door.firstIfAny(1).equals(Optional.of("user 0"));
      assert door.firstIfAny(0).isEmpty();
      assert door.firstOrNull(1).equals("user 0");
      assert door.firstOrNull(0) == null;
      door.ping();
    }
  }
}
