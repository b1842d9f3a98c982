import static com.google.common.util.concurrent.MoreExecutors.directExecutor;
import static io.smartasync.Async.await;

import com.google.common.util.concurrent.FutureCallback;
import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.MoreExecutors;
import fixture.SmartClient;
import fixture.Users;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Single;
import io.reactivex.rxjava3.observers.DisposableSingleObserver;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smartasync.Async;
import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.ThreadingModel;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.Flow;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
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

  CompletableFuture<String> inAnAnonymousFunction(CompletableFuture<Long> id) {
    return id.thenApply(
        new Function<>() {
          @Override
          public String apply(Long each) {
            // BUG: find waits in a function that thenApply calls when a result arrives; call findAsync instead
            return users.find(each);
          }
        });
  }

  void inReactor(Mono<Long> id, Flux<Long> ids) {
    // BUG: find waits in a function that doOnNext calls when a result arrives; call findAsync instead
    id.doOnNext(each -> users.find(each)).subscribe();
    // BUG: find waits in a function that subscribe calls when a result arrives
    ids.subscribe(each -> users.find(each));
    // BUG: find waits in a function that concatMapIterable calls when a result arrives
    ids.concatMapIterable(each -> List.of(users.find(each))).subscribe();
    // BUG: find waits in a function that onErrorResume calls when a result arrives
    id.map(String::valueOf).onErrorResume(failure -> Mono.just(users.find(0))).subscribe();
  }

  void inRxJava(Single<Long> id, Flowable<Long> ids) {
    // BUG: find waits in a function that map calls when a result arrives
    id.map(users::find).subscribe();
    // BUG: find waits in a function that doOnSuccess calls when a result arrives
    id.doOnSuccess(each -> users.find(each)).subscribe();
    // BUG: find waits in a function that flatMapSingle calls when a result arrives
    ids.flatMapSingle(each -> Single.just(users.find(each))).subscribe();
    id.subscribe(
        new DisposableSingleObserver<Long>() {
          @Override
          public void onSuccess(Long each) {
            // BUG: find waits in a function that subscribe calls when a result arrives
            users.find(each);
          }

          @Override
          public void onError(Throwable failure) {}
        });
  }

  void inMutiny(Uni<Long> id, Multi<Long> ids) {
    // BUG: find waits in a function that transform calls when a result arrives; call findAsync instead
    id.onItem().transform(each -> users.find(each)).subscribe().with(System.out::println);
    // BUG: find waits in a function that invoke calls when a result arrives
    id.invoke(each -> users.find(each)).subscribe().with(System.out::println);
    // BUG: find waits in a function that with calls when a result arrives
    ids.subscribe().with(each -> users.find(each));
    // BUG: find waits in a function that recoverWithItem calls when a result arrives
    id.map(String::valueOf).onFailure().recoverWithItem(failure -> users.find(1)).toMulti();
  }

  void inGuava(ListenableFuture<Long> id) {
    // BUG: find waits in a function that transform calls when a result arrives
    Futures.transform(id, each -> users.find(each), MoreExecutors.directExecutor());
    // BUG: find waits in a function that addListener calls when a result arrives
    id.addListener(() -> users.find(1), Runnable::run);
    Futures.addCallback(
        id,
        new FutureCallback<Long>() {
          @Override
          public void onSuccess(Long each) {
            // BUG: find waits in a function that addCallback calls when a result arrives
            users.find(each);
          }

          @Override
          public void onFailure(Throwable failure) {}
        },
        directExecutor());
  }

  void onAnEventLoop(Vertx vertx, Future<Long> id, io.netty.util.concurrent.Future<Long> netty) {
    // BUG: find waits in a function that onSuccess calls on an event loop; call findAsync instead
    id.onSuccess(each -> users.find(each));
    // BUG: find waits in a function that onComplete calls on an event loop
    id.onComplete(result -> users.find(result.result()));
    // BUG: find waits in a function that compose calls on an event loop
    id.compose(each -> Future.succeededFuture(users.find(each))).onFailure(System.out::println);
    // BUG: find waits in a function that setPeriodic calls on an event loop
    vertx.setPeriodic(1, timer -> users.find(timer));
    // BUG: find waits in a function that runOnContext calls on an event loop
    vertx.runOnContext(none -> users.find(1));
    // BUG: find waits in a function that requestHandler calls on an event loop
    vertx.createHttpServer().requestHandler(request -> request.response().end(users.find(1)));
    vertx.setTimer(
        1,
        new Handler<>() {
          @Override
          public void handle(Long timer) {
            // BUG: find waits in a function that setTimer calls on an event loop
            users.find(timer);
          }
        });
    // BUG: find waits in a function that addListener calls on an event loop
    netty.addListener(done -> users.find(1));
    // BUG: find waits in a function that invokeLater calls on an event loop
    javax.swing.SwingUtilities.invokeLater(() -> users.find(1));
  }

  CompletableFuture<String> throughAFacade(SmartClient<String> client, CompletableFuture<Long> id) {
    // BUG: get waits before this method returns its CompletableFuture; call async().get instead
    String all = client.get(1);
    // BUG: load waits before this method returns its CompletableFuture; call async().loadAsync instead
    all += client.load("a");
    // BUG: insert waits before this method returns its CompletableFuture; call async().insert instead
    client.insert("a");
    // BUG: first waits before this method returns its CompletableFuture; call async().first instead
    all += client.first();
    // BUG: read waits before this method returns its CompletableFuture; call async().read with a callback instead
    all += client.read("a");
    // BUG: connect waits before this method returns its CompletableFuture; call async().connect instead
    all += client.connect();
    // BUG: find waits before this method returns its CompletableFuture; call async().findAsync instead
    all += client.find(1);
    // BUG: query waits before this method returns its CompletableFuture; call async().query instead
    all += client.session().query(all);
    // BUG: list waits before this method returns its CompletableFuture; subscribe to async().list instead
    all += client.list().filter(each -> !each.isEmpty()).count();
    // BUG: namesBlocking waits before this method returns its CompletableFuture; subscribe to names instead
    all += users.namesBlocking().toList();
    System.out.println(all);
    // BUG: get waits in a function that thenApply calls when a result arrives; call async().get instead
    return id.thenCompose(each -> client.async().get(each));
  }

  CompletableFuture<String> byReferenceToAFacade(
      SmartClient<String> client, CompletableFuture<Long> id) {
    // BUG: get waits in a function that thenApply calls when a result arrives; call async().get instead
    return id.thenCompose(client.async()::get);
  }

  Object composed(SmartClient<String> client, Uni<Long> uni, Single<Long> single, Future<Long> id) {
    // BUG: uni waits in a function that map calls when a result arrives; call async().uni instead
    Uni<String> first = uni.flatMap(each -> client.async().uni(each));
    // BUG: uni waits in a function that transform calls when a result arrives; call async().uni instead
    Uni<String> second = uni.onItem().transformToUni(each -> client.async().uni(each));
    // BUG: single waits in a function that map calls when a result arrives; call async().single instead
    Single<String> third = single.flatMap(each -> client.async().single(each));
    // BUG: vertx waits in a function that map calls on an event loop; call async().vertx instead
    Future<String> fourth = id.compose(each -> client.async().vertx(each));
    return first.toString() + second + third + fourth;
  }

  // None of these is wrong.

  CompletableFuture<Void> facadesThatDoNotWait(SmartClient<String> client) {
    System.out.println(client.size() + client.session().toString());
    Stream<String> later = client.list();
    var unused = Async.start(() -> later.count() + users.namesBlocking().count());
    client.async().get(1).thenAccept(System.out::println);
    return client.closeFuture();
  }

  CompletableFuture<String> completedByAWorker(Executor mayWait) {
    users.findAsync(1).thenAccept(name -> users.find(2));
    Async.start(() -> 1L).thenAccept(id -> users.find(id));
    return CompletableFuture.supplyAsync(() -> 1L, mayWait).thenApply(id -> users.find(id));
  }

  List<String> onTheThreadThatWaits(Flux<Long> ids) {
    System.out.println(Uni.createFrom().item(1L).map(id -> users.find(id)).await().indefinitely());
    return Flux.just(1L, 2L).map(id -> users.find(id)).collectList().block();
  }

  void onWorkers(
      ListenableFuture<Long> id, Uni<Long> uni, Single<Long> single, Vertx vertx, Executor mayWait) {
    Futures.transform(id, each -> users.find(each), mayWait);
    id.addListener(() -> users.find(1), mayWait);
    uni.emitOn(mayWait).onItem().transform(each -> users.find(each)).subscribe().with(each -> {});
    single.observeOn(io.reactivex.rxjava3.schedulers.Schedulers.io()).map(users::find).subscribe();
    single
        .observeOn(io.reactivex.rxjava3.schedulers.Schedulers.io())
        .subscribe(
            new DisposableSingleObserver<Long>() {
              @Override
              public void onSuccess(Long each) {
                users.find(each);
              }

              @Override
              public void onError(Throwable failure) {}
            });
    vertx.executeBlocking(() -> users.find(1));
    vertx.deployVerticle(
        context -> {
          vertx.setTimer(1, timer -> users.find(timer));
          return Future.succeededFuture();
        },
        new DeploymentOptions().setThreadingModel(ThreadingModel.VIRTUAL_THREAD));
  }

  /** May be deployed on workers or on virtual threads. */
  class Worker extends VerticleBase {
    @Override
    public Future<?> start() {
      vertx.setPeriodic(1000, timer -> users.find(timer));
      return Future.succeededFuture(users.find(1));
    }
  }

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
