import fixture.SmartClient;
import fixture.Users;
import java.util.List;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Case {
  private final Users users = new Users();

  void ignored() {
    // BUG: namesBlocking does nothing until its Stream is consumed
    users.namesBlocking();
    // BUG: names does nothing until its Flux is consumed
    users.names();
    // BUG: owner does nothing until its Mono is consumed
    users.ownerBlocking(1);
    // BUG: namesBlocking does nothing until its Stream is consumed
    Stream<String> names = users.namesBlocking();
  }

  void ignoredToo(SmartClient<String> client) {
    // BUG: list does nothing until its Stream is consumed
    client.list();
    // BUG: list does nothing until its Stream is consumed
    Stream<String> all = client.list();
  }

  void withOperators(SmartClient<String> client) {
    // BUG: names does nothing until its Flux is consumed
    users.names().filter(each -> !each.isEmpty()).map(String::length);
    // BUG: owner does nothing until its Mono is consumed
    Mono<Integer> length = users.owner(1).map(String::length);
    // BUG: list does nothing until its Stream is consumed
    client.list().map(String::trim);
  }

  // None of these is wrong.

  void subscribed() {
    users.names().publish().autoConnect(0);
    users.names().map(String::length).subscribe();
    users.owner(1).toFuture().join();
    users.names().collectList().block().stream();
  }

  void usedToo(SmartClient<String> client) {
    client.insert("a");
    client.list().forEach(System.out::println);
  }

  void used() {
    List<String> all = users.namesBlocking().toList();
    Stream<String> names = users.namesBlocking();
    System.out.println(all.size() + names.count());
    users.owner(1).subscribe();
    Mono<String> owner = users.owner(1);
    owner.subscribe();
  }

  Flux<String> returned() {
    Flux<String> unused = users.names();
    Flux.just(1);
    return users.names();
  }
}
