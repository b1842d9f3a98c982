package absent;

import java.util.NoSuchElementException;
import java.util.Optional;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users users = new Users();
    for (SmartUsers variant : new SmartUsers[] {users, SmartUsers.of(users)}) {
      assert variant.find(1).equals(Optional.of("Ada"));
      assert variant.find(2).isEmpty();
      Optional<Integer> age = variant.ageBlocking(1);
      assert age.get() == 36;
      String nickname = variant.nicknameBlocking(1);
      assert nickname == null;
      assert variant.firstBlocking(1).equals("user 0");
      try {
        variant.firstBlocking(0);
        throw new AssertionError("found");
      } catch (NoSuchElementException e) {
        assert e.getMessage().equals("The publisher completed without a value");
      }
      try {
        variant.firstBlocking(2);
        throw new AssertionError("found");
      } catch (IllegalStateException e) {
        assert e.getMessage().startsWith("The publisher emitted more than one value");
      }
      assert variant.firstIfAny(1).equals(Optional.of("user 0"));
      assert variant.firstIfAny(0).isEmpty();
      assert variant.firstOrNull(1).equals("user 0");
      assert variant.firstOrNull(0) == null;
      variant.ping();
    }
  }
}
