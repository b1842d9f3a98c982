package io.smartasync.rewrite;

import static io.smartasync.rewrite.RecipeTest.leavesAlone;
import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;

/** Waits that are replaced, together with the catch blocks around them. */
class ReplaceBlockingWaitsTest implements RecipeTest {

  @Override
  public void defaults(RecipeSpec spec) {
    spec.recipe(new ReplaceBlockingWaits()).parser(Libraries.WITH_WAITS.parser());
  }

  @Test
  void joinsOfOneExpression() {
    rewriteRun(
        java(
            """
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;

            class Prices {
              String now(CompletableFuture<String> price) {
                return price.join();
              }

              int length(CompletionStage<String> price) {
                return price.toCompletableFuture().join().length();
              }

              List<String> all(List<CompletableFuture<String>> prices) {
                CompletableFuture.allOf(prices.toArray(new CompletableFuture<?>[0])).join();
                return prices.stream().map(CompletableFuture::join).toList();
              }

              List<String> lambda(List<CompletableFuture<String>> prices) {
                return prices.stream().map(price -> price.join()).toList();
              }

              String printed(CompletableFuture<String> price) {
                print(price);
                return price.join();
              }

              private void print(CompletableFuture<String> price) {
                System.out.println(price);
              }
            }
            """,
            """
            import io.smartasync.Async;

            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionStage;

            class Prices {
              String now(CompletableFuture<String> price) {
                return Async.await(price);
              }

              int length(CompletionStage<String> price) {
                return Async.await(price).length();
              }

              List<String> all(List<CompletableFuture<String>> prices) {
                Async.await(CompletableFuture.allOf(prices.toArray(new CompletableFuture<?>[0])));
                return prices.stream().map(Async::await).toList();
              }

              List<String> lambda(List<CompletableFuture<String>> prices) {
                return prices.stream().map(price -> Async.await(price)).toList();
              }

              String printed(CompletableFuture<String> price) {
                print(price);
                return Async.await(price);
              }

              private void print(CompletableFuture<String> price) {
                System.out.println(price);
              }
            }
            """));
  }

  /** The exception that arrives is the one that the block threw. */
  @Test
  void aBlockThatUnwrapsIsRemoved() {
    rewriteRun(
        java(
            """
            import java.io.IOException;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.ExecutionException;

            class Users {
              CompletableFuture<String> findAsync(long id) {
                return CompletableFuture.completedFuture("user " + id);
              }

              /** Throws the cause of the {@link ExecutionException}. */
              String find(long id) throws IOException {
                try {
                  return findAsync(id).get();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  throw new IllegalStateException("interrupted", e);
                } catch (ExecutionException e) {
                  Throwable cause = e.getCause();
                  if (cause instanceof IOException) {
                    throw (IOException) cause;
                  }
                  if (cause instanceof RuntimeException failure) {
                    throw failure;
                  }
                  throw new IllegalStateException(cause);
                }
              }
            }
            """,
            """
            import io.smartasync.Async;
            import io.smartasync.AsyncInterruptedException;

            import java.io.IOException;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.ExecutionException;

            class Users {
              CompletableFuture<String> findAsync(long id) {
                return CompletableFuture.completedFuture("user " + id);
              }

              /** Throws the cause of the {@link ExecutionException}. */
              String find(long id) throws IOException {
                try {
                  return Async.await(findAsync(id), IOException.class);
                } catch (AsyncInterruptedException e) {
                  Thread.currentThread().interrupt();
                  throw new IllegalStateException("interrupted", e);
                }
              }
            }
            """));
  }

  @Test
  void aTryStatementWithoutBlocksIsRemoved() {
    rewriteRun(
        java(
            """
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionException;

            class Users {
              String find(CompletableFuture<String> user) {
                // The user.
                try {
                  return user.join();
                } catch (CompletionException e) {
                  throw (RuntimeException) e.getCause();
                }
              }
            }
            """,
            """
            import io.smartasync.Async;

            import java.util.concurrent.CompletableFuture;

            class Users {
              String find(CompletableFuture<String> user) {
                // The user.
                return Async.await(user);
              }
            }
            """));
  }

  /** Cancellation and interruption pass a block that they have not met before. */
  @Test
  void aBlockThatHandlesTheFailureGetsTheFailure() {
    rewriteRun(
        java(
            """
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionException;
            import java.util.concurrent.ExecutionException;

            class Users {
              String wrapped(CompletableFuture<String> user) {
                try {
                  return user.get();
                } catch (ExecutionException e) {
                  throw new IllegalStateException("no user", e.getCause());
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return null;
                }
              }

              String instead(CompletableFuture<String> user) {
                try {
                  return user.join();
                } catch (CompletionException e) {
                  System.err.println("no user: " + e.getMessage());
                  return "nobody";
                }
              }

              String both(CompletableFuture<String> user) {
                try {
                  return user.get();
                } catch (InterruptedException | ExecutionException e) {
                  throw new RuntimeException(e);
                }
              }
            }
            """,
            """
            import io.smartasync.Async;
            import io.smartasync.AsyncInterruptedException;

            import java.util.concurrent.CancellationException;
            import java.util.concurrent.CompletableFuture;

            class Users {
              String wrapped(CompletableFuture<String> user) {
                try {
                  return Async.await(user, Exception.class);
                } catch (AsyncInterruptedException e) {
                  Thread.currentThread().interrupt();
                  return null;
                } catch (CancellationException e) {
                  throw e;
                } catch (Exception e) {
                  throw new IllegalStateException("no user", e);
                }
              }

              String instead(CompletableFuture<String> user) {
                try {
                  return Async.await(user);
                } catch (CancellationException | AsyncInterruptedException e) {
                  throw e;
                } catch (RuntimeException e) {
                  System.err.println("no user: " + e.getMessage());
                  return "nobody";
                }
              }

              String both(CompletableFuture<String> user) {
                try {
                  return Async.await(user);
                } catch (RuntimeException e) {
                  throw new RuntimeException(e);
                }
              }
            }
            """));
  }

  @Test
  void timeouts() {
    rewriteRun(
        java(
            """
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.ExecutionException;
            import java.util.concurrent.Future;
            import java.util.concurrent.TimeUnit;
            import java.util.concurrent.TimeoutException;

            class Users {
              String find(CompletableFuture<String> user) {
                try {
                  return user.get(5, TimeUnit.SECONDS);
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  return null;
                } catch (ExecutionException e) {
                  if (e.getCause() instanceof RuntimeException) {
                    throw (RuntimeException) e.getCause();
                  }
                  throw new IllegalStateException(e.getCause());
                } catch (TimeoutException e) {
                  return "late";
                }
              }

              String declared(Future<String> user) throws Exception {
                return user.get(1, TimeUnit.SECONDS);
              }

              String find(Future<String> user, long time, TimeUnit unit) {
                try {
                  return user.get(time, unit);
                } catch (InterruptedException | ExecutionException | TimeoutException e) {
                  throw new IllegalStateException(e);
                }
              }
            }
            """,
            """
            import io.smartasync.Async;
            import io.smartasync.AsyncInterruptedException;

            import java.time.Duration;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.Future;
            import java.util.concurrent.TimeUnit;
            import java.util.concurrent.TimeoutException;

            class Users {
              String find(CompletableFuture<String> user) {
                try {
                  return Async.await(user, Duration.ofSeconds(5), TimeoutException.class);
                } catch (AsyncInterruptedException e) {
                  Thread.currentThread().interrupt();
                  return null;
                } catch (TimeoutException e) {
                  return "late";
                }
              }

              String declared(Future<String> user) throws Exception {
                return Async.await(user, Duration.ofSeconds(1), TimeoutException.class);
              }

              String find(Future<String> user, long time, TimeUnit unit) {
                try {
                  return Async.await(user, Duration.of(time, unit.toChronoUnit()));
                } catch (RuntimeException e) {
                  throw new IllegalStateException(e);
                }
              }
            }
            """));
  }

  @Test
  void librariesWithReactiveTypes() {
    rewriteRun(
        java(
            """
            import io.reactivex.rxjava3.core.Completable;
            import io.reactivex.rxjava3.core.Flowable;
            import io.reactivex.rxjava3.core.Maybe;
            import io.reactivex.rxjava3.core.Single;
            import io.smallrye.mutiny.Uni;
            import java.time.Duration;
            import java.util.stream.Stream;
            import reactor.core.publisher.Flux;
            import reactor.core.publisher.Mono;

            class Users {
              String reactor(Mono<String> one, Flux<String> many) {
                try (Stream<String> users = many.toStream()) {
                  users.forEach(System.out::println);
                }
                for (String user : many.toIterable(16)) {
                  System.out.println(user);
                }
                return one.block() + one.block(Duration.ofSeconds(1)) + many.blockFirst() + many.blockLast();
              }

              String rxJava(Single<String> one, Maybe<String> none, Completable end, Flowable<String> many) {
                end.blockingAwait();
                return one.blockingGet() + none.blockingGet() + many.blockingFirst() + many.blockingLast("none");
              }

              String mutiny(Uni<String> one) {
                return one.await().indefinitely() + one.await().atMost(Duration.ofSeconds(1));
              }
            }
            """,
            """
            import io.reactivex.rxjava3.core.Completable;
            import io.reactivex.rxjava3.core.Flowable;
            import io.reactivex.rxjava3.core.Maybe;
            import io.reactivex.rxjava3.core.Single;
            import io.smallrye.mutiny.Uni;
            import io.smartasync.Async;
            import reactor.adapter.JdkFlowAdapter;

            import java.time.Duration;
            import java.util.stream.Stream;
            import reactor.core.publisher.Flux;
            import reactor.core.publisher.Mono;

            class Users {
              String reactor(Mono<String> one, Flux<String> many) {
                try (Stream<String> users = Async.stream(JdkFlowAdapter.publisherToFlowPublisher(many.contextCapture()))) {
                  users.forEach(System.out::println);
                }
                for (String user : (Iterable<String>) Async.stream(JdkFlowAdapter.publisherToFlowPublisher(many.contextCapture()), 16)::iterator) {
                  System.out.println(user);
                }
                return Async.await(one.contextCapture().toFuture()) + Async.await(one.contextCapture().toFuture(), Duration.ofSeconds(1)) + Async.await(many.next().contextCapture().toFuture()) + Async.await(many.takeLast(1).next().contextCapture().toFuture());
              }

              String rxJava(Single<String> one, Maybe<String> none, Completable end, Flowable<String> many) {
                Async.await(end.toCompletionStage(null));
                return Async.await(one.toCompletionStage()) + Async.await(none.toCompletionStage(null)) + Async.await(many.firstOrErrorStage()) + Async.await(many.lastStage("none"));
              }

              String mutiny(Uni<String> one) {
                return Async.await(one.subscribeAsCompletionStage()) + Async.await(one.subscribeAsCompletionStage(), Duration.ofSeconds(1));
              }
            }
            """));
  }

  /** Its blocking methods do not capture a context, and there is no method that does. */
  @Test
  void reactorBeforeVersion35() {
    rewriteRun(
        spec ->
            spec.parser(
                JavaParser.fromJavaVersion()
                    .classpath("reactive-streams")
                    .dependsOn(
                        """
                        package reactor.core.publisher;
                        public abstract class Mono<T> implements org.reactivestreams.Publisher<T> {
                          public abstract T block();
                          public abstract java.util.concurrent.CompletableFuture<T> toFuture();
                        }
                        """,
                        """
                        package reactor.core.publisher;
                        public abstract class Flux<T> implements org.reactivestreams.Publisher<T> {
                          public abstract T blockFirst();
                          public abstract Mono<T> next();
                          public abstract java.util.stream.Stream<T> toStream();
                        }
                        """)),
        java(
            """
            import reactor.core.publisher.Flux;
            import reactor.core.publisher.Mono;

            class Users {
              <M extends Mono<String>> String reactor(Mono<String> one, M other, Flux<String> many) {
                many.toStream().forEach(System.out::println);
                return one.block() + other.block() + many.blockFirst();
              }
            }
            """,
            """
            import io.smartasync.Async;
            import reactor.adapter.JdkFlowAdapter;
            import reactor.core.publisher.Flux;
            import reactor.core.publisher.Mono;

            class Users {
              <M extends Mono<String>> String reactor(Mono<String> one, M other, Flux<String> many) {
                Async.stream(JdkFlowAdapter.publisherToFlowPublisher(many)).forEach(System.out::println);
                return Async.await(one.toFuture()) + Async.await(other.toFuture()) + Async.await(many.next().toFuture());
              }
            }
            """));
  }

  @Test
  void guavaAndVertx() {
    rewriteRun(
        java(
            """
            import com.google.common.base.Throwables;
            import com.google.common.util.concurrent.Futures;
            import com.google.common.util.concurrent.ListenableFuture;
            import com.google.common.util.concurrent.Uninterruptibles;
            import java.io.IOException;
            import java.util.List;
            import java.util.concurrent.ExecutionException;
            import java.util.concurrent.TimeUnit;
            import java.util.concurrent.TimeoutException;

            class Users {
              String unchecked(ListenableFuture<String> user) {
                return Futures.getUnchecked(user);
              }

              String uninterruptibly(ListenableFuture<String> user) throws IOException {
                try {
                  return Uninterruptibles.getUninterruptibly(user);
                } catch (ExecutionException e) {
                  Throwables.throwIfInstanceOf(e.getCause(), IOException.class);
                  Throwables.throwIfUnchecked(e.getCause());
                  throw new AssertionError(e);
                }
              }

              String vertx(io.vertx.core.Future<String> user) {
                return user.toCompletionStage().toCompletableFuture().join() + user.await();
              }

              String limited(io.vertx.core.Future<String> user) throws TimeoutException {
                return user.await(5, TimeUnit.SECONDS) + io.vertx.core.Future.await(user);
              }

              List<String> all(List<ListenableFuture<String>> users) {
                return users.stream().map(Futures::getUnchecked).toList();
              }
            }
            """,
            """
            import com.google.common.util.concurrent.ListenableFuture;
            import io.smartasync.Async;
            import io.smartasync.VertxFutures;

            import java.io.IOException;
            import java.time.Duration;
            import java.util.List;
            import java.util.concurrent.TimeoutException;

            class Users {
              String unchecked(ListenableFuture<String> user) {
                return Async.await(user);
              }

              String uninterruptibly(ListenableFuture<String> user) throws IOException {
                return Async.await(user, IOException.class);
              }

              String vertx(io.vertx.core.Future<String> user) {
                return Async.await(VertxFutures.toAwaitableStage(user)) + Async.await(VertxFutures.toAwaitableStage(user));
              }

              String limited(io.vertx.core.Future<String> user) throws TimeoutException {
                return Async.await(VertxFutures.toAwaitableStage(user), Duration.ofSeconds(5), TimeoutException.class) + Async.await(VertxFutures.toAwaitableStage(user), TimeoutException.class);
              }

              List<String> all(List<ListenableFuture<String>> users) {
                return users.stream().map(Async::await).toList();
              }
            }
            """));
  }

  /** Spring has an annotation of the same name. */
  @Test
  void aNameThatIsTakenIsWrittenWithItsPackage() {
    rewriteRun(
        java("package org.example.other; public @interface Async {}"),
        java(
            """
            import java.util.concurrent.CompletableFuture;
            import org.example.other.Async;

            class Prices {
              @Async
              String now(CompletableFuture<String> price) {
                return price.join();
              }
            }
            """,
            """
            import java.util.concurrent.CompletableFuture;
            import org.example.other.Async;

            class Prices {
              @Async
              String now(CompletableFuture<String> price) {
                return io.smartasync.Async.await(price);
              }
            }
            """));
  }

  @Test
  void codeThatRunsOnTheThreadOfTheOperationIsLeftAlone() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec,
                Reason.CALLBACK,
                Reason.CALLBACK,
                Reason.CALLBACK,
                Reason.EVENT_LOOP,
                Reason.EVENT_LOOP,
                Reason.ASYNCHRONOUS_METHOD,
                Reason.IMPLEMENTS_FUTURE),
        java(
            """
            import io.vertx.core.Vertx;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.Flow;
            import reactor.core.publisher.Mono;

            class Users {
              void callbacks(CompletableFuture<String> user, CompletableFuture<String> other, Mono<String> one) {
                user.thenApply(name -> name + other.join());
                user.thenCombine(other, (a, b) -> other.join());
                one.map(name -> name + one.block()).subscribe();
              }

              void loop(Vertx vertx, CompletableFuture<String> user) {
                vertx.runOnContext(ignored -> System.out.println(user.join()));
              }

              CompletableFuture<String> returned(CompletableFuture<String> user) {
                return CompletableFuture.completedFuture(user.join());
              }

              static class Printer implements Flow.Subscriber<CompletableFuture<String>> {
                @Override
                public void onSubscribe(Flow.Subscription subscription) {}

                @Override
                public void onNext(CompletableFuture<String> user) {
                  System.out.println(user.join());
                }

                @Override
                public void onError(Throwable failure) {}

                @Override
                public void onComplete() {}
              }

              static class Named extends CompletableFuture<String> {
                String name(CompletableFuture<String> user) {
                  return user.join();
                }
              }
            }
            """));
  }

  /** The executor's threads may wait. */
  @Test
  void tasksOfExecutorsAreChanged() {
    rewriteRun(
        java(
            """
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.ExecutorService;

            class Users {
              CompletableFuture<Integer> length(CompletableFuture<String> user, ExecutorService executor) {
                executor.submit(() -> user.get());
                new Thread(() -> System.out.println(user.join())).start();
                return CompletableFuture.supplyAsync(() -> user.join().length(), executor);
              }
            }
            """,
            """
            import io.smartasync.Async;

            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.ExecutorService;

            class Users {
              CompletableFuture<Integer> length(CompletableFuture<String> user, ExecutorService executor) {
                executor.submit(() -> Async.await(user));
                new Thread(() -> System.out.println(Async.await(user))).start();
                return CompletableFuture.supplyAsync(() -> Async.await(user).length(), executor);
              }
            }
            """));
  }

  @Test
  void whatOthersExpectIsLeftAlone() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec,
                Reason.PROMISED_BY_METHOD,
                Reason.OBSERVED_BY_CALLER,
                Reason.CAUSE_IS_INSPECTED,
                Reason.ALREADY_DONE,
                Reason.ALREADY_DONE,
                Reason.CHECKED_BY_OTHER_METHOD,
                Reason.CHECKED_BY_OTHER_METHOD,
                Reason.CHECKED_BY_OTHER_METHOD,
                Reason.PROMISED_BY_JAVADOC,
                Reason.PROMISED_BY_JAVADOC,
                Reason.PROMISED_BY_JAVADOC,
                Reason.FORK_JOIN,
                Reason.SHARED_AFTER_TIMEOUT),
        java(
            """
            import java.util.concurrent.Future;

            class Checks {
              static <F extends Future<?>> F completed(F future) {
                check("not completed", future);
                return future;
              }

              private static void check(String message, Future<?> future) {
                if (!future.isDone()) {
                  throw new IllegalStateException(message);
                }
              }
            }
            """),
        java(
            """
            interface Named {
              /**
               * Returns the name.
               *
               * @throws java.util.concurrent.CompletionException if there is none
               */
              String name();
            }
            """),
        java(
            """
            import com.google.common.util.concurrent.Futures;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionException;
            import java.util.concurrent.ExecutionException;
            import java.util.concurrent.RecursiveTask;
            import java.util.concurrent.TimeUnit;
            import java.util.function.Supplier;

            class Users implements Named {
              private CompletableFuture<String> shared = new CompletableFuture<>();

              String promised(CompletableFuture<String> user) throws ExecutionException, InterruptedException {
                return user.get();
              }

              String observed(CompletableFuture<String> user) {
                return user.join();
              }

              String caller(CompletableFuture<String> user) {
                try {
                  return observed(user);
                } catch (CompletionException e) {
                  return e.getCause().getMessage();
                }
              }

              String inspected(CompletableFuture<String> user) {
                try {
                  return user.join();
                } catch (RuntimeException e) {
                  return e.getCause() == null ? "none" : e.getCause().getMessage();
                }
              }

              String poll(CompletableFuture<String> user) {
                return user.isDone() ? user.join() : null;
              }

              String pollFirst(CompletableFuture<String> user) {
                if (!user.isDone()) {
                  return null;
                }
                return user.join();
              }

              String checked(CompletableFuture<String> user) {
                return Futures.getUnchecked(Checks.completed(user)) + user.join();
              }

              String checkedField() {
                checkShared();
                return shared.join();
              }

              private void checkShared() {
                if (!this.shared.isDone()) {
                  throw new IllegalStateException();
                }
              }

              @Override
              public String name() {
                return new CompletableFuture<String>().join();
              }

              /** Fails with a {@code CompletionException}. */
              String documented(CompletableFuture<String> user) {
                return user.join();
              }

              /**
               * Returns the name.
               *
               * @throws com.google.common.util.concurrent.UncheckedExecutionException if there is none
               */
              Supplier<String> later(CompletableFuture<String> user) {
                return () -> Futures.getUnchecked(user);
              }

              int fork(RecursiveTask<Integer> task) {
                return task.join();
              }

              String limited() throws Exception {
                return shared.get(1, TimeUnit.SECONDS);
              }
            }
            """));
  }

  @Test
  void blocksThatWouldHandleOtherExceptionsAreLeftAlone() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec,
                Reason.OTHER_CALLS,
                Reason.OTHER_SOURCE,
                Reason.OTHER_CATCH,
                Reason.NESTED_TRY,
                Reason.HANDLER_USE,
                Reason.USED_AFTER_TIMEOUT,
                Reason.OTHER_CALLS,
                Reason.ITERATED_TWICE,
                Reason.ELEMENT_TYPE,
                Reason.ASSERTION,
                Reason.ASSERTION),
        java("@interface Test { Class<?> expected(); }"),
        java("class ServiceException extends Exception { ServiceException(Throwable cause) {} }"),
        java(
            """
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionException;
            import java.util.concurrent.ExecutionException;
            import java.util.concurrent.TimeUnit;
            import java.util.concurrent.TimeoutException;
            import reactor.core.publisher.Flux;

            class Users {
              int parsed(CompletableFuture<String> user) {
                try {
                  return Integer.parseInt(user.join());
                } catch (CompletionException e) {
                  return -1;
                }
              }

              String slept(CompletableFuture<String> user) {
                try {
                  Thread.sleep(1);
                  return user.get();
                } catch (InterruptedException | ExecutionException e) {
                  return null;
                }
              }

              String both(CompletableFuture<String> user) {
                try {
                  return user.get();
                } catch (ExecutionException e) {
                  return "failed";
                } catch (Exception e) {
                  return "interrupted";
                }
              }

              String nested(CompletableFuture<String> user) {
                try {
                  try {
                    return user.get();
                  } catch (InterruptedException e) {
                    return "interrupted";
                  }
                } catch (ExecutionException e) {
                  return "failed";
                }
              }

              ExecutionException returned(CompletableFuture<String> user) throws InterruptedException {
                try {
                  user.join();
                  return null;
                } catch (CompletionException e) {
                  return new ExecutionException(e) {
                    final CompletionException wrapper = e;
                  };
                }
              }

              String promised(CompletableFuture<String> user) throws ServiceException {
                try {
                  return String.valueOf(user.join());
                } catch (CompletionException e) {
                  if (e.getCause() instanceof RuntimeException) {
                    throw (RuntimeException) e.getCause();
                  }
                  throw new ServiceException(e.getCause());
                }
              }

              Iterable<String> later(Flux<String> users, Flux<List<String>> groups) {
                for (var group : groups.toIterable()) {
                  System.out.println(group);
                }
                return users.toIterable();
              }

              void failsToo(CompletableFuture<String> user) {
                check(() -> user.join(), CompletionException.class);
              }

              void check(Runnable code, Class<?> expected) {}

              @Test(expected = CompletionException.class)
              void fails() {
                CompletableFuture.failedFuture(new IllegalStateException()).join();
              }

              String retried(CompletableFuture<String> user) {
                while (true) {
                  try {
                    return user.get(100, TimeUnit.MILLISECONDS);
                  } catch (InterruptedException | ExecutionException e) {
                    return null;
                  } catch (TimeoutException e) {
                    System.out.println("still waiting");
                  }
                }
              }
            }
            """));
  }

  @Test
  void optionalsStreamsAndIterables() {
    rewriteRun(
        java(
            """
            import io.reactivex.rxjava3.core.Maybe;
            import io.reactivex.rxjava3.core.Observable;
            import io.smallrye.mutiny.Multi;
            import io.smallrye.mutiny.Uni;
            import java.time.Duration;
            import java.util.List;
            import java.util.Optional;
            import java.util.stream.Stream;
            import reactor.core.publisher.Mono;

            class Users {
              Optional<String> reactor(Mono<String> one) {
                return one.blockOptional().or(() -> one.blockOptional(Duration.ofSeconds(1)));
              }

              Stream<String> rxJava(Maybe<String> none, Observable<String> many) {
                for (String user : many.blockingIterable(8)) {
                  System.out.println(user);
                }
                System.out.println(none.blockingGet("none") + many.blockingSingle());
                return many.blockingStream();
              }

              record User(String name) {}

              int loops(Multi<User> users, Observable<List<String>> groups) {
                int count = 0;
                for (User user : users.subscribe().asIterable()) {
                  count += user.name().length();
                }
                for (final List<String> group : groups.blockingIterable()) {
                  count += group.size();
                }
                return count;
              }

              Stream<String> mutiny(Uni<String> one, Multi<String> many) {
                Optional<String> user = one.await().asOptional().atMost(Duration.ofSeconds(1));
                for (String each : many.subscribe().asIterable()) {
                  System.out.println(each + user.orElseGet(() -> one.await().asOptional().indefinitely().get()));
                }
                return many.subscribe().asStream();
              }
            }
            """,
            """
            import io.reactivex.rxjava3.core.BackpressureStrategy;
            import io.reactivex.rxjava3.core.Maybe;
            import io.reactivex.rxjava3.core.Observable;
            import io.smallrye.mutiny.Multi;
            import io.smallrye.mutiny.Uni;
            import io.smartasync.Async;
            import org.reactivestreams.FlowAdapters;

            import java.time.Duration;
            import java.util.List;
            import java.util.Optional;
            import java.util.stream.Stream;
            import reactor.core.publisher.Mono;

            class Users {
              Optional<String> reactor(Mono<String> one) {
                return Optional.ofNullable(Async.await(one.contextCapture().toFuture())).or(() -> Optional.ofNullable(Async.await(one.contextCapture().toFuture(), Duration.ofSeconds(1))));
              }

              Stream<String> rxJava(Maybe<String> none, Observable<String> many) {
                for (String user : (Iterable<String>) Async.stream(FlowAdapters.toFlowPublisher(many.toFlowable(BackpressureStrategy.MISSING).onBackpressureBuffer(true)), 8)::iterator) {
                  System.out.println(user);
                }
                System.out.println(Async.await(none.toCompletionStage("none")) + Async.await(many.singleOrErrorStage()));
                return Async.stream(FlowAdapters.toFlowPublisher(many.toFlowable(BackpressureStrategy.MISSING).onBackpressureBuffer(true)));
              }

              record User(String name) {}

              int loops(Multi<User> users, Observable<List<String>> groups) {
                int count = 0;
                for (User user : (Iterable<User>) Async.stream(users)::iterator) {
                  count += user.name().length();
                }
                for (final List<String> group : (Iterable<List<String>>) Async.stream(FlowAdapters.toFlowPublisher(groups.toFlowable(BackpressureStrategy.MISSING).onBackpressureBuffer(true)))::iterator) {
                  count += group.size();
                }
                return count;
              }

              Stream<String> mutiny(Uni<String> one, Multi<String> many) {
                Optional<String> user = Optional.ofNullable(Async.await(one.subscribeAsCompletionStage(), Duration.ofSeconds(1)));
                for (String each : (Iterable<String>) Async.stream(many)::iterator) {
                  System.out.println(each + user.orElseGet(() -> Optional.ofNullable(Async.await(one.subscribeAsCompletionStage())).get()));
                }
                return Async.stream(many);
              }
            }
            """));
  }

  /** The failures that the code around them can handle arrive as they were. */
  @Test
  void callsThatThrowFailuresWithoutDeclaringThem() {
    rewriteRun(
        java(
            """
            import io.netty.channel.Channel;
            import io.netty.channel.EventLoopGroup;
            import io.vertx.core.Future;
            import java.io.IOException;
            import java.util.concurrent.TimeUnit;
            import java.util.concurrent.TimeoutException;

            class Client {
              private Future<String> shared = Future.succeededFuture("name");

              void send(Channel channel, String text) throws IOException {
                if (text.isEmpty()) channel.disconnect().syncUninterruptibly();
                channel.writeAndFlush(text).syncUninterruptibly();
              }

              void stop(EventLoopGroup group) {
                try {
                  group.shutdownGracefully().sync();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }

              String name(Future<String> name) {
                try {
                  return name.await();
                } catch (Exception e) {
                  return e.getMessage();
                }
              }

              String retried() {
                while (true) {
                  try {
                    return shared.await(100, TimeUnit.MILLISECONDS);
                  } catch (TimeoutException e) {
                    System.out.println("still waiting");
                  }
                }
              }
            }
            """,
            """
            import io.netty.channel.Channel;
            import io.netty.channel.EventLoopGroup;
            import io.smartasync.Async;
            import io.smartasync.AsyncInterruptedException;
            import io.smartasync.VertxFutures;
            import io.vertx.core.Future;
            import java.io.IOException;
            import java.time.Duration;
            import java.util.concurrent.TimeoutException;

            class Client {
              private Future<String> shared = Future.succeededFuture("name");

              void send(Channel channel, String text) throws IOException {
                if (text.isEmpty()) Async.await(channel.disconnect(), IOException.class);
                Async.await(channel.writeAndFlush(text), IOException.class);
              }

              void stop(EventLoopGroup group) {
                try {
                  Async.await(group.shutdownGracefully());
                } catch (AsyncInterruptedException e) {
                  Thread.currentThread().interrupt();
                }
              }

              String name(Future<String> name) {
                try {
                  return Async.await(VertxFutures.toAwaitableStage(name), Exception.class);
                } catch (Exception e) {
                  return e.getMessage();
                }
              }

              String retried() {
                while (true) {
                  try {
                    return Async.await(VertxFutures.toAwaitableStage(shared), Duration.ofMillis(100), TimeoutException.class);
                  } catch (TimeoutException e) {
                    System.out.println("still waiting");
                  }
                }
              }
            }
            """));
  }

  /** {@code await} accepts a future that is a stage too as one of both. */
  @Test
  void staticImportsAndTypesThatAreStagesAndFutures() {
    rewriteRun(
        java(
            """
            import static com.google.common.util.concurrent.Futures.getUnchecked;

            import com.google.common.util.concurrent.ListenableFuture;
            import java.util.concurrent.CompletionStage;
            import java.util.concurrent.Future;

            class Users {
              interface Both<T> extends Future<T>, CompletionStage<T> {}

              String both(Both<String> both) {
                return getUnchecked(both) + both.toCompletableFuture().join();
              }

              String unchecked(ListenableFuture<String> user) {
                return getUnchecked(user);
              }
            }
            """,
            """
            import com.google.common.util.concurrent.ListenableFuture;
            import io.smartasync.Async;

            import java.util.concurrent.CompletionStage;
            import java.util.concurrent.Future;

            class Users {
              interface Both<T> extends Future<T>, CompletionStage<T> {}

              String both(Both<String> both) {
                return Async.await(both.toCompletableFuture()) + Async.await(both.toCompletableFuture());
              }

              String unchecked(ListenableFuture<String> user) {
                return Async.await(user);
              }
            }
            """));
  }

  @Test
  void callsThatAwaitCannotExpressAreLeftAlone() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec,
                Reason.CHOSEN_EXCEPTION,
                Reason.KEEPS_FAILURE,
                Reason.KEEPS_FAILURE,
                Reason.FUTURE_IS_USED,
                Reason.CLOSE_FUTURE,
                Reason.PROMISED_BY_METHOD,
                Reason.NO_EQUIVALENT,
                Reason.NO_EQUIVALENT,
                Reason.NO_EQUIVALENT,
                Reason.SOURCE_ELSEWHERE,
                Reason.METHOD_REFERENCE,
                Reason.METHOD_REFERENCE,
                Reason.METHOD_REFERENCE,
                Reason.ITERATED_TWICE,
                Reason.EVENT_LOOP),
        java(
            """
            import com.google.common.util.concurrent.Futures;
            import com.google.common.util.concurrent.ListenableFuture;
            import io.netty.channel.Channel;
            import io.netty.channel.ChannelFuture;
            import io.reactivex.rxjava3.core.Completable;
            import io.reactivex.rxjava3.core.Flowable;
            import io.smallrye.mutiny.Multi;
            import io.smallrye.mutiny.Uni;
            import io.smallrye.mutiny.groups.UniAwait;
            import io.vertx.core.Future;
            import io.vertx.core.VerticleBase;
            import java.io.IOException;
            import java.util.Comparator;
            import java.util.List;
            import java.util.concurrent.Callable;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.TimeUnit;
            import java.util.stream.Stream;
            import reactor.core.publisher.Flux;
            import reactor.core.publisher.Mono;

            class Users {
              String guava(ListenableFuture<String> user) throws Exception {
                return Futures.getChecked(user, IOException.class) + Futures.getDone(user);
              }

              Channel netty(ChannelFuture future) throws InterruptedException {
                future.awaitUninterruptibly(1, TimeUnit.SECONDS);
                if (!future.await().isSuccess()) {
                  return null;
                }
                future.sync();
                future.channel().closeFuture().syncUninterruptibly();
                return future.syncUninterruptibly().channel();
              }

              void reactor(Flux<String> users) {
                users.toIterable(1, null).forEach(System.out::println);
              }

              void rxJava(Completable end, Flowable<String> users) {
                end.blockingAwait(1, TimeUnit.SECONDS);
                users.blockingForEach(System.out::println);
              }

              Iterable<String> mutiny(Uni<String> user, Multi<String> users) {
                UniAwait<String> later = user.await();
                later.indefinitely();
                return users.subscribe().asIterable();
              }

              Comparator<CompletableFuture<String>> references(Stream<Mono<String>> users, CompletableFuture<String> user) {
                users.map(Mono::block).forEach(System.out::println);
                Callable<String> later = user::get;
                Comparator<CompletableFuture<String>> order = Comparator.comparing(Object::hashCode);
                return order.thenComparing(CompletableFuture::join);
              }

              static class Service extends VerticleBase {
                @Override
                public Future<?> start() {
                  name(Future.succeededFuture("name"));
                  return Future.succeededFuture();
                }

                private String name(Future<String> name) {
                  return name.await();
                }
              }
            }
            """));
  }

  /** A block that has met one kind of failure only must not meet all of them. */
  @Test
  void aBlockForTheFailuresOfOtherCallsIsLeftAlone() {
    rewriteRun(
        spec -> leavesAlone(spec, Reason.OTHER_CATCH, Reason.OTHER_CATCH, Reason.OTHER_CATCH),
        java(
            """
            import io.smallrye.mutiny.Uni;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionException;
            import java.util.concurrent.ExecutionException;

            class Users {
              String checkedOnly(Uni<String> user) {
                try {
                  return user.await().indefinitely();
                } catch (CompletionException e) {
                  return "none";
                }
              }

              String oneOfTwo(CompletableFuture<String> user, CompletableFuture<String> other) {
                try {
                  return user.get() + other.join();
                } catch (InterruptedException | ExecutionException e) {
                  return "none";
                }
              }
            }
            """));
  }

  /** The compiler would take {@code println(char[])} into account. */
  @Test
  void argumentsOfOverloadedMethods() {
    rewriteRun(
        spec -> leavesAlone(spec, Reason.INFERRED_TYPE),
        java(
            """
            import java.io.IOException;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionException;

            class Users {
              static void same(long expected, long actual) {}

              static void same(Object expected, Object actual) {}

              void print(CompletableFuture<String> user, boolean isLong) throws IOException {
                System.out.println(user.join());
                System.out.println(user.thenApply(name -> name.length()).join());
                System.out.println(isLong ? user.thenApply(String::trim).join() : "");
                same("name", user.thenApply(name -> name.trim()).join());
                System.out.println("name " + user.thenApply(name -> name.trim()).join());
                System.out.println(CompletableFuture.supplyAsync(() -> "name").join());
                System.out.println(user.thenApply(name -> List.of(name)).join());
                try {
                  System.out.println(user.thenApply(name -> name.trim()).join());
                } catch (CompletionException e) {
                  if (e.getCause() instanceof IOException failure) {
                    throw failure;
                  }
                  throw (RuntimeException) e.getCause();
                }
              }
            }
            """,
            """
            import io.smartasync.Async;

            import java.io.IOException;
            import java.util.List;
            import java.util.concurrent.CompletableFuture;

            class Users {
              static void same(long expected, long actual) {}

              static void same(Object expected, Object actual) {}

              void print(CompletableFuture<String> user, boolean isLong) throws IOException {
                System.out.println(Async.await(user));
                System.out.println(Async.<Integer>await(user.thenApply(name -> name.length())));
                System.out.println(isLong ? Async.<String>await(user.thenApply(String::trim)) : "");
                same("name", Async.await(user.thenApply(name -> name.trim())));
                System.out.println("name " + Async.await(user.thenApply(name -> name.trim())));
                System.out.println(Async.await(CompletableFuture.supplyAsync(() -> "name")));
                System.out.println(user.thenApply(name -> List.of(name)).join());
                System.out.println(Async.<String, IOException>await(user.thenApply(name -> name.trim()), IOException.class));
              }
            }
            """));
  }

  @Test
  void mocksAndFunctionsThatDeclareTheExceptionsAreLeftAlone() {
    rewriteRun(
        spec -> leavesAlone(spec, Reason.MOCK, Reason.MOCK, Reason.MOCK, Reason.PROMISED_BY_METHOD),
        java(
            """
            package org.mockito;

            public class Mockito {
              public static <T> Stubbing<T> when(T call) {
                return null;
              }

              public static <T> T verify(T mock) {
                return mock;
              }

              public static Stubbing<Object> doReturn(Object value) {
                return null;
              }

              public interface Stubbing<T> {
                <M> M when(M mock);
              }
            }
            """),
        java(
            """
            import java.util.concurrent.ExecutionException;
            import java.util.concurrent.Future;
            import org.mockito.Mockito;

            class Users {
              interface Source<T> {
                T get() throws InterruptedException, ExecutionException;
              }

              void stubbed(Future<String> user) throws Exception {
                Mockito.when(user.get());
                Mockito.doReturn("name").when(user).get();
                Mockito.verify(user).get();
              }

              String passed(Future<String> user) {
                return read(() -> user.get());
              }

              private static String read(Source<String> source) {
                try {
                  return source.get();
                } catch (InterruptedException | ExecutionException e) {
                  return e.toString();
                }
              }
            }
            """));
  }
}
