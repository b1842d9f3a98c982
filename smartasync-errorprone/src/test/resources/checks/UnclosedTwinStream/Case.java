import fixture.SmartClient;
import fixture.Users;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

class Case {
  private final Users users = new Users();

  Optional<String> first() {
    // BUG: The stream of namesBlocking ends early and is not closed, so that its publisher continues
    return users.namesBlocking().findFirst();
  }

  void some() {
    // BUG: use try-with-resources
    List<String> ten = users.namesBlocking().filter(each -> !each.isEmpty()).limit(10).toList();
    System.out.println(ten);
  }

  Optional<String> ofAFacade(SmartClient<String> client) {
    // BUG: The stream of list ends early and is not closed
    return client.list().findFirst();
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
