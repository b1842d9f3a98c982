import com.google.common.util.concurrent.Futures;
import com.google.common.util.concurrent.ListenableFuture;
import com.google.common.util.concurrent.Uninterruptibles;
import io.reactivex.rxjava3.core.Completable;
import io.reactivex.rxjava3.core.Flowable;
import io.reactivex.rxjava3.core.Maybe;
import io.reactivex.rxjava3.core.Observable;
import io.reactivex.rxjava3.core.Single;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.groups.UniAwait;
import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionService;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

class Holder {
  public static class Case implements SmartHolder_Case {
    private final CompletableFuture<String> cached = new CompletableFuture<>();
    private final io.vertx.core.Future<String> later = io.vertx.core.Future.succeededFuture();

    private static CompletableFuture<String> load() {
      return CompletableFuture.completedFuture("value");
    }

    @Override
    @SmartAsync
    public String joined() {
      // BUG: join ignores the deadline of the operation; write Async.await(load())
      return load().join();
    }

    @Override
    @SmartAsync
    public String got() throws InterruptedException, ExecutionException {
      // BUG: get ignores the deadline
      return load().get();
    }

    @Override
    @SmartAsync
    public String limited() throws InterruptedException, ExecutionException, TimeoutException {
      // BUG: write Async.await(load(), Duration.ofSeconds(1), TimeoutException.class)
      return load().get(1, TimeUnit.SECONDS);
    }

    @Override
    @SmartAsync
    public String blocked() {
      // BUG: write Async.await(Mono.just("a").contextCapture().toFuture())
      return Mono.just("a").block();
    }

    @Override
    @SmartAsync
    public String caught() {
      try {
        // BUG: get ignores the deadline
        return load().get();
      } catch (ExecutionException | InterruptedException e) {
        return "none";
      }
    }

    @Override
    @SmartAsync
    public CompletableFuture<String> laterAsync() {
      // BUG: join waits before this operation returns; continue in a dependent stage
      return CompletableFuture.completedFuture(load().join());
    }

    @Override
    @SmartAsync
    public void ofFutures(
        CompletionStage<String> stage,
        Both<String> both,
        io.vertx.core.Future<String> vertx,
        TimeUnit unit,
        long time)
        throws InterruptedException, ExecutionException, TimeoutException {
      // BUG: write Async.await(stage)
      stage.toCompletableFuture().join();
      // BUG: write Async.await(both.toCompletableFuture())
      both.get();
      // BUG: write Async.await(both.toCompletableFuture())
      both.toCompletableFuture().join();
      // BUG: write Async.await(VertxFutures.toAwaitableStage(vertx))
      vertx.toCompletionStage().toCompletableFuture().join();
      // BUG: write Async.await(VertxFutures.toAwaitableStage(vertx))
      vertx.await();
      // BUG: write Async.await(VertxFutures.toAwaitableStage(vertx), Duration.ofMinutes(1), TimeoutException.class)
      vertx.await(1, TimeUnit.MINUTES);
      // BUG: write Async.await(VertxFutures.toAwaitableStage(vertx))
      io.vertx.core.Future.await(vertx);
      // BUG: write Async.await(VertxFutures.toAwaitableStage(later), Duration.ofMinutes(1), TimeoutException.class)
      later.await(1, TimeUnit.MINUTES);
      // BUG: write Async.await(load(), Duration.of(time, unit.toChronoUnit()), TimeoutException.class)
      load().get(time, unit);
      // BUG: write Async.await(cached, Duration.ofDays(1), TimeoutException.class)
      cached.get(1, TimeUnit.DAYS);
    }

    @Override
    @SmartAsync
    public void ofGuava(ListenableFuture<String> future, Duration limit) throws Exception {
      // BUG: getUnchecked ignores the deadline of the operation; write Async.await(future)
      Futures.getUnchecked(future);
      // BUG: write Async.await(future)
      Futures.getChecked(future, IOException.class);
      // BUG: write Async.await(future)
      Uninterruptibles.getUninterruptibly(future);
      // BUG: write Async.await(future, limit, TimeoutException.class)
      Uninterruptibles.getUninterruptibly(future, limit);
      // BUG: write Async.await(future, Duration.ofMillis(5), TimeoutException.class)
      Uninterruptibles.getUninterruptibly(future, 5, TimeUnit.MILLISECONDS);
    }

    @Override
    @SmartAsync
    public String ofNetty(
        io.netty.util.concurrent.Future<String> future, io.netty.channel.Channel channel)
        throws InterruptedException, ExecutionException {
      // BUG: sync ignores the deadline of the operation
      channel.closeFuture().sync();
      // BUG: sync ignores the deadline of the operation; write Async.await(future)
      future.sync();
      // BUG: write Async.await(future)
      future.awaitUninterruptibly();
      // BUG: write Async.await(future)
      String name = future.syncUninterruptibly().getNow();
      // BUG: write Async.await(future)
      return name + future.get();
    }

    @Override
    @SmartAsync
    public Stream<String> ofReactor(Mono<String> mono, Flux<String> flux, Duration limit) {
      // BUG: write Async.await(mono.contextCapture().toFuture(), limit)
      String name = mono.block(limit);
      // BUG: write Optional.ofNullable(Async.await(mono.contextCapture().toFuture()))
      name += mono.blockOptional();
      // BUG: write Async.await(flux.next().contextCapture().toFuture())
      name += flux.blockFirst();
      // BUG: write Async.await(flux.takeLast(1).next().contextCapture().toFuture(), limit)
      name += flux.blockLast(limit);
      // BUG: write Async.stream(JdkFlowAdapter.publisherToFlowPublisher(flux.contextCapture()))
      for (String each : flux.toIterable()) {
        name += each;
      }
      // BUG: write Async.stream(JdkFlowAdapter.publisherToFlowPublisher(flux.contextCapture()), 8)
      return name.isEmpty() ? Stream.of() : flux.toStream(8);
    }

    @Override
    @SmartAsync
    public Stream<String> ofRxJava(
        Single<String> single,
        Maybe<String> maybe,
        Completable completable,
        Flowable<String> flowable,
        Observable<String> observable) {
      // BUG: write Async.await(single.toCompletionStage())
      String name = single.blockingGet();
      // BUG: write Async.await(maybe.toCompletionStage(null))
      name += maybe.blockingGet();
      // BUG: write Async.await(maybe.toCompletionStage("none"))
      name += maybe.blockingGet("none");
      // BUG: write Async.await(completable.toCompletionStage(null))
      completable.blockingAwait();
      // BUG: wait with Async.await or Async.stream
      name += completable.blockingAwait(1, TimeUnit.SECONDS);
      // BUG: write Async.await(flowable.firstOrErrorStage())
      name += flowable.blockingFirst();
      // BUG: write Async.await(observable.lastStage("none"))
      name += observable.blockingLast("none");
      // BUG: write Async.await(observable.singleOrErrorStage())
      name += observable.blockingSingle();
      // BUG: write Async.stream(FlowAdapters.toFlowPublisher(flowable))
      flowable.blockingForEach(System.out::println);
      // BUG: wait with Async.await or Async.stream
      single.blockingSubscribe();
      // BUG: write Async.stream(FlowAdapters.toFlowPublisher(observable.toFlowable(BackpressureStrategy.MISSING).onBackpressureBuffer(true)))
      name += observable.blockingIterable().iterator().next();
      // BUG: write Async.stream(FlowAdapters.toFlowPublisher(flowable))
      return name.isEmpty() ? Stream.of() : flowable.blockingStream();
    }

    @Override
    @SmartAsync
    public Stream<String> ofMutiny(Uni<String> uni, Multi<String> multi, Duration limit) {
      // BUG: indefinitely ignores the deadline of the operation; write Async.await(uni.subscribeAsCompletionStage())
      String name = uni.await().indefinitely();
      // BUG: write Async.await(uni.subscribeAsCompletionStage(), limit)
      name += uni.await().atMost(limit);
      // BUG: write Optional.ofNullable(Async.await(uni.subscribeAsCompletionStage()))
      name += uni.await().asOptional().indefinitely();
      UniAwait<String> later = uni.await();
      // BUG: wait with Async.await or Async.stream
      name += later.indefinitely();
      // BUG: write Async.stream(multi)
      name += multi.subscribe().asIterable().iterator().next();
      // BUG: write Async.stream(multi)
      return name.isEmpty() ? Stream.of() : multi.subscribe().asStream();
    }

    @Override
    @SmartAsync
    public String ofALongChain() {
      return load().thenApply(value -> {
        return value;
      // BUG: join ignores the deadline of the operation; write Async.await(...)
      }).join();
    }

    /** There is no fix where the compiler would have to infer the type of the argument. */
    @Override
    @SmartAsync
    public void printed() {
      // BUG: join ignores the deadline of the operation
      System.out.println(load().thenApply(value -> value.length()).join());
      // BUG: join ignores the deadline of the operation
      System.out.println(load().join());
    }

    // None of these is wrong.

    @Override
    @SmartAsync
    public String readLater(ForkJoinTask<String> task, CompletionService<String> services)
        throws InterruptedException, ExecutionException {
      return task.join() + task.get() + services.take().get();
    }

    @Override
    @SmartAsync
    public String allAreDone(
        List<CompletableFuture<String>> futures,
        ExecutorService executor,
        List<Callable<String>> tasks)
        throws InterruptedException, ExecutionException {
      Async.await(CompletableFuture.allOf(futures.toArray(new CompletableFuture<?>[0])));
      String all = futures.get(0).join();
      for (CompletableFuture<String> each : futures) {
        all += each.join();
      }
      List<Future<String>> results = executor.invokeAll(tasks);
      for (Future<String> each : results) {
        all += each.get();
      }
      return all + CompletableFuture.completedFuture("done").join();
    }

    @Override
    @SmartAsync
    public String checkedBefore(CompletableFuture<String> future) {
      checkCompleted(future);
      return future.join();
    }

    @Override
    @SmartAsync
    public String completed() {
      CompletableFuture<String> future = new CompletableFuture<>();
      future.complete("value");
      return future.join();
    }

    private static void checkCompleted(Future<?> future) {
      if (!future.isDone()) {
        throw new IllegalStateException();
      }
    }

    @Override
    @SmartAsync
    public Flux<String> published(Flux<String> flux) {
      return Flux.fromStream(flux.toStream());
    }

    @Override
    @SmartAsync
    public String awaited() {
      return Async.await(load());
    }

    @Override
    @SmartAsync
    public String bothAreDone() {
      CompletableFuture<String> a = load();
      CompletableFuture<String> b = load();
      Async.await(CompletableFuture.allOf(a, b));
      return a.join() + b.join();
    }

    @Override
    @SmartAsync
    public CompletableFuture<String> cachedAsync() {
      return cached.isDone() ? CompletableFuture.completedFuture(cached.join()) : cached;
    }

    @Override
    @SmartAsync
    public CompletableFuture<String> combinedAsync() {
      CompletableFuture<String> a = load();
      return CompletableFuture.allOf(a).thenApply(none -> a.join());
    }

    @Override
    @SmartAsync
    public String text() {
      return String.join(",", "a", "b") + java.util.Map.of("a", "b").get("a");
    }

    public String noOperation() {
      return load().join();
    }
  }

  interface Both<T> extends Future<T>, CompletionStage<T> {}

  @SmartAsync
  public static class OfType implements SmartHolder_OfType {
    @Override
    public String find(CompletableFuture<String> future) {
      // BUG: join ignores the deadline of the operation
      return future.join() + own(future);
    }

    // None of these is wrong.

    private String own(CompletableFuture<String> future) {
      return future.join();
    }

    @SmartAsync.Exclude
    public String excluded(CompletableFuture<String> future) {
      return future.join();
    }

    @Override
    public String toString() {
      return CompletableFuture.supplyAsync(() -> "name").join();
    }
  }
}
