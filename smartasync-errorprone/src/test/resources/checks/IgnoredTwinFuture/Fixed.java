import fixture.SmartUsers;
import fixture.Users;
import java.util.concurrent.CompletableFuture;

class Case {
  private final Users users = new Users();

  void ignored() {
    // BUG: The future of findAsync is ignored, so that a failure is lost; return it, handle its failure, or call find to wait
    var unused = users.findAsync(1);
  }

  void ignoredToo(SmartUsers others) {
    // BUG: The future of countAsync is ignored, so that a failure is lost; return it, handle its failure, or call count to wait
    var unused = others.countAsync();
  }

  // None of these is wrong.

  CompletableFuture<String> used(Runnable ready) {
    users.findAsync(1).thenRun(ready);
    var unused = users.countAsync();
    CompletableFuture.runAsync(ready);
    verify(users).findAsync(1);
    assertThatThrownBy(
        () -> {
          users.findAsync(2);
        });
    return users.findAsync(1);
  }

  private static <T> T verify(T mock) {
    return mock;
  }

  private static void assertThatThrownBy(Runnable call) {}
}
