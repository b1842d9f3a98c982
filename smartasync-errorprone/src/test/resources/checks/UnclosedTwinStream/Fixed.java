import fixture.SmartClient;
import fixture.Users;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class Case {
  private final Users users = new Users();

  Optional<String> first() {
    // BUG: The stream of namesBlocking ends early and is not closed, so that its publisher continues
    try (var stream = users.namesBlocking()) {
      return stream.findFirst();
    }
  }

  void some() {
    // BUG: use try-with-resources
    List<String> ten = users.namesBlocking().filter(each -> !each.isEmpty()).limit(10).toList();
    System.out.println(ten);
  }

  Optional<String> ofAFacade(SmartClient<String> client) {
    // BUG: The stream of list ends early and is not closed
    try (var stream = client.list()) {
      return stream.findFirst();
    }
  }

  boolean none(String stream) {
    if (stream.isEmpty()) {
      return false;
    } else {
      try (var elements = users.namesBlocking()) {
        return !elements
            .filter(each -> !each.isEmpty())
            // BUG: is not closed
            .anyMatch(stream::equals);
      }
    }
  }

  /** There is no fix: the call would be moved out of an expression that may not evaluate it. */
  Stream<Optional<String>> inALambda(List<Users> all, boolean isLast) {
    // BUG: is not closed
    return isLast ? Stream.of(users.namesBlocking().findAny()) : all.stream().map(each ->
        // BUG: is not closed
        each.namesBlocking().findFirst());
  }

  // None of these is wrong.

  List<String> all() {
    return users.namesBlocking().filter(each -> !each.isEmpty()).toList();
  }

  Optional<String> closed() {
    try (Stream<String> names = users.namesBlocking()) {
      return names.findFirst();
    }
  }

  Stream<String> passedOn() {
    return users.namesBlocking().limit(3);
  }

  Optional<String> another() {
    return Stream.of("a").findFirst();
  }
}
