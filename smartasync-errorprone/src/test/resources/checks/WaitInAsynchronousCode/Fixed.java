import static io.smartasync.Async.await;

import fixture.Users;
import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

class Case {
  private final Users users = new Users();

  CompletableFuture<String> inAMethod(long id) {
    // BUG: find waits before this method returns its CompletableFuture; call findAsync instead
    String name = users.find(id);
    return CompletableFuture.completedFuture("Hello, " + name);
  }

  CompletableFuture<String> wrapped(long id) {
    // BUG: find waits before this method returns its CompletableFuture; call findAsync instead
    return users.findAsync(id);
  }

  CompletableFuture<Integer> awaited() {
    // BUG: Async.await waits before this method returns its CompletableFuture; continue in a dependent stage
    return users.countAsync();
  }

  Mono<Integer> inAMono() {
    // BUG: count waits before this method returns its Mono; call countAsync instead
    return Mono.just(users.count());
  }

  CompletableFuture<String> inAStage(CompletableFuture<Long> id) {
    // BUG: find waits in a function that thenApply calls when a result arrives; call findAsync instead
    return id.thenCompose(each -> users.findAsync(each));
  }

  CompletableFuture<String> byReference(CompletableFuture<Long> id) {
    // BUG: find waits in a function that thenApply calls when a result arrives; call findAsync instead
    return id.thenCompose(users::findAsync);
  }

  CompletableFuture<Integer> awaitInAStage(CompletableFuture<Long> id) {
    // BUG: Async.await waits in a function that thenApply calls when a result arrives
    return id.thenCompose(each -> users.countAsync());
  }

  void inAHandler(CompletableFuture<Long> id) {
    id.whenComplete(
        (each, failure) -> {
          // BUG: find waits in a function that whenComplete calls when a result arrives
          System.out.println(users.find(each));
        });
  }

  Mono<String> inAnOperator(Mono<Long> id) {
    // BUG: ownerBlocking waits in a function that map calls when a result arrives; call owner instead
    return id.flatMap(each -> users.owner(each));
  }

  class Printer implements Flow.Subscriber<Long> {
    @Override
    public void onSubscribe(Flow.Subscription subscription) {}

    @Override
    public void onNext(Long id) {
      // BUG: find waits in a subscriber; call findAsync instead
      System.out.println(users.find(id));
    }

    @Override
    public void onError(Throwable failure) {}

    @Override
    public void onComplete() {}
  }

  <T extends Users & Runnable, U extends Users> CompletableFuture<String> byVariables(
      T both, U one, java.util.List<? extends Users> all) {
    // BUG: find waits before this method returns its CompletableFuture; call findAsync instead
    String name = both.find(1);
    // BUG: find waits before this method returns its CompletableFuture; call findAsync instead
    name += one.find(2);
    // BUG: find waits before this method returns its CompletableFuture; call findAsync instead
    name += all.get(0).find(3);
    Object any = name.isEmpty() ? "a" : 1;
    name += new int[0].clone().getClass() + String.valueOf(any.hashCode());
    name += (name.isEmpty() ? (Comparable<?>) "a" : 1).getClass().getName();
    for (var each : java.util.List.of("a", 1)) {
      name += each.getClass() + each.toString() + java.util.Arrays.asList(1, "a").get(0).hashCode();
    }
    return CompletableFuture.completedFuture(name);
  }

  // None of these is wrong.

  String synchronous(long id) {
    return users.find(id) + await(users.countAsync());
  }

  CompletableFuture<String> onAVirtualThread(long id) {
    return Async.start(() -> users.find(id) + await(users.countAsync()));
  }

  CompletableFuture<String> onAnExecutor(CompletableFuture<Long> id, Executor mayWait) {
    return id.thenApplyAsync(each -> users.find(each), mayWait);
  }

  CompletableFuture<String> asynchronous(CompletableFuture<Long> id) {
    return id.thenCompose(each -> users.findAsync(each));
  }

  CompletableFuture<String> anotherOverload(String name) {
    return CompletableFuture.completedFuture(users.find(name));
  }

  Mono<String> onAThreadThatMayWait(Mono<Long> id) {
    return id.publishOn(Schedulers.boundedElastic()).map(each -> users.find(each));
  }

  Mono<String> later(long id) {
    return Mono.fromCallable(() -> users.find(id)).subscribeOn(Schedulers.boundedElastic());
  }

  Mono<String> subscribedLater(Mono<Long> id) {
    return id.map(each -> users.find(each)).subscribeOn(Schedulers.boundedElastic());
  }

  Supplier<CompletableFuture<String>> supplier(long id) {
    String name = users.find(id);
    return () -> CompletableFuture.completedFuture(name);
  }

  @interface Blocking {}

  @Blocking
  Mono<String> onAWorker(long id) {
    return Mono.just(users.find(id));
  }
}
