package mocked;

import static org.mockito.Mockito.CALLS_REAL_METHODS;
import static org.mockito.Mockito.doReturn;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Greeter real = new Greeter(SmartUsers.of(new Users()));
    assert real.greet(1).equals("Hello, user 1, one of 3");
    assert real.greetAsync(1).join().equals("Hello, user 1");

    // Each variant on its own: the default method is stubbed like any other.
    SmartUsers users = mock();
    when(users.find(7)).thenReturn("Ada");
    when(users.count()).thenReturn(1);
    when(users.findAsync(7)).thenReturn(CompletableFuture.completedFuture("Bob"));
    assert new Greeter(users).greet(7).equals("Hello, Ada, one of 1");
    assert new Greeter(users).greetAsync(7).join().equals("Hello, Bob");
    verify(users).find(7);

    // One variant stubbed, the other real.
    SmartUsers half = mock(CALLS_REAL_METHODS);
    doReturn(CompletableFuture.completedFuture("Eve")).when(half).findAsync(8);
    doReturn(2).when(half).count();
    assert new Greeter(half).greet(8).equals("Hello, Eve, one of 2");
    assert half.countAsync().join() == 2;
  }
}
