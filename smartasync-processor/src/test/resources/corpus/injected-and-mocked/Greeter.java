package mocked;

import java.util.concurrent.CompletableFuture;

/** Gets the interface from whoever makes it. */
final class Greeter {

  private final SmartUsers users;

  Greeter(SmartUsers users) {
    this.users = users;
  }

  String greet(long id) {
    return "Hello, " + users.find(id) + ", one of " + users.count();
  }

  CompletableFuture<String> greetAsync(long id) {
    return users.findAsync(id).thenApply(user -> "Hello, " + user);
  }
}
