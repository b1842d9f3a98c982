package interfaces;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Users users = id -> CompletableFuture.completedFuture(Optional.of("user " + id));
    assert users.find(1).orElseThrow().equals("user 1");
    assert users.greetAsync("Ada").join().equals("Hello, Ada");
    assert SmartUsers.of(users).find(2).orElseThrow().equals("user 2");
    assert SmartUsers.of(users).greet("Bob").equals("Hello, Bob");
    SmartRoles roles = SmartRoles.of("admin"::equals);
    assert roles.isAllowed("admin");
    assert !roles.isAllowedAsync("guest").join();
    Filter<String> filter = String::isEmpty;
    assert filter.acceptsAsync("").join();
    SmartFilter<String> lambda = value -> value.length() > 1;
    assert lambda.acceptsAsync("ab").join();
  }
}
