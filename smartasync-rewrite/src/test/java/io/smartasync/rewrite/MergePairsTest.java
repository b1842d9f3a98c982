package io.smartasync.rewrite;

import static io.smartasync.rewrite.RecipeTest.leavesAlone;
import static org.openrewrite.java.Assertions.java;

import org.junit.jupiter.api.Test;
import org.openrewrite.java.JavaParser;
import org.openrewrite.test.RecipeSpec;

/** Handwritten pairs, and code that uses EA Async. */
class MergePairsTest implements RecipeTest {

  @Override
  public void defaults(RecipeSpec spec) {
    spec.recipe(new MergePairs()).parser(Libraries.OF_JDK.parser());
  }

  /** Callers stay as they are. */
  @Test
  void aMethodThatWaitsIsDeleted() {
    rewriteRun(
        java(
            """
            import java.io.IOException;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.ExecutionException;

            public class Users {

              /** Finds a user. */
              public String find(long id) {
                return findAsync(id).join();
              }

              public CompletableFuture<String> findAsync(long id) {
                return CompletableFuture.supplyAsync(() -> "user " + id);
              }

              public CompletableFuture<Void> saveAsync(String user) {
                return CompletableFuture.runAsync(() -> System.out.println(user));
              }

              public void save(String user) throws IOException {
                try {
                  this.saveAsync(user).get();
                } catch (InterruptedException e) {
                  Thread.currentThread().interrupt();
                  throw new IllegalStateException(e);
                } catch (ExecutionException e) {
                  if (e.getCause() instanceof IOException) {
                    throw (IOException) e.getCause();
                  }
                  if (e.getCause() instanceof RuntimeException) {
                    throw (RuntimeException) e.getCause();
                  }
                  throw new IllegalStateException(e.getCause());
                }
              }
            }
            """,
            """
            import io.smartasync.SmartAsync;

            import java.io.IOException;
            import java.util.concurrent.CompletableFuture;

            public class Users implements SmartUsers {

              /** Finds a user. */
              @Override
              @SmartAsync
              public CompletableFuture<String> findAsync(long id) {
                return CompletableFuture.supplyAsync(() -> "user " + id);
              }

              @Override
              @SmartAsync(throwing = IOException.class)
              public CompletableFuture<Void> saveAsync(String user) {
                return CompletableFuture.runAsync(() -> System.out.println(user));
              }
            }
            """),
        java(
            """
            class Caller {
              String call(Users users) {
                return users.find(7) + users.findAsync(7).thenApply(String::strip).join();
              }
            }
            """));
  }

  @Test
  void aMethodThatStartsTheOtherIsDeleted() {
    rewriteRun(
        java(
            """
            import java.io.IOException;
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionException;
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;

            public class Files implements AutoCloseable {
              private final ExecutorService executor = Executors.newCachedThreadPool();

              public int size(String name) {
                return name.length();
              }

              public CompletableFuture<Integer> sizeAsync(String name) {
                return CompletableFuture.supplyAsync(() -> size(name), executor);
              }

              public String read(String name) throws IOException {
                return name;
              }

              public CompletableFuture<String> readAsync(String name) {
                return CompletableFuture.supplyAsync(() -> {
                  try {
                    return read(name);
                  } catch (IOException e) {
                    throw new CompletionException(e);
                  }
                });
              }

              public void flush() {}

              public CompletableFuture<Void> flushAsync() {
                return CompletableFuture.runAsync(this::flush);
              }

              @Override
              public void close() {
                executor.shutdown();
              }
            }
            """,
            """
            import io.smartasync.SmartAsync;

            import java.io.IOException;
            import java.util.concurrent.ExecutorService;
            import java.util.concurrent.Executors;

            public class Files implements AutoCloseable, SmartFiles {
              private final ExecutorService executor = Executors.newCachedThreadPool();

              @Override
              @SmartAsync
              public int size(String name) {
                return name.length();
              }

              @Override
              @SmartAsync
              public String read(String name) throws IOException {
                return name;
              }

              @Override
              @SmartAsync
              public void flush() {}

              @Override
              public void close() {
                executor.shutdown();
              }
            }
            """));
  }

  @Test
  void aTimeoutIsKept() {
    rewriteRun(
        java(
            """
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.ExecutionException;
            import java.util.concurrent.TimeUnit;
            import java.util.concurrent.TimeoutException;

            public class Users {
              public CompletableFuture<String> findAsync(long id) {
                return CompletableFuture.completedFuture("user " + id);
              }

              public String find(long id) throws TimeoutException {
                try {
                  return findAsync(id).get(5, TimeUnit.SECONDS);
                } catch (InterruptedException | ExecutionException e) {
                  throw new RuntimeException(e);
                }
              }
            }
            """,
            """
            import io.smartasync.SmartAsync;

            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.TimeoutException;

            public class Users implements SmartUsers {
              @Override
              @SmartAsync(throwing = TimeoutException.class, timeout = "5s")
              public CompletableFuture<String> findAsync(long id) {
                return CompletableFuture.completedFuture("user " + id);
              }
            }
            """));
  }

  @Test
  void whatIsPromisedIsLeftAlone() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec,
                Reason.EXCEPTION_PROMISED,
                Reason.EXCEPTION_PROMISED,
                Reason.TIMEOUT_PROMISED,
                Reason.INTERRUPTION_PROMISED,
                Reason.BOUNDED_EXECUTOR,
                Reason.NOT_PUBLIC,
                Reason.HAS_ANNOTATIONS,
                Reason.RESULTS_DIFFER,
                Reason.RETURNS_PRIMITIVE,
                Reason.OBSERVED_BY_CALLER,
                Reason.PROMISED_BY_JAVADOC,
                Reason.DECLARED_BY_SUPERTYPE),
        java("@interface Transactional {}"),
        java("interface Named { String name(); }"),
        java(
            """
            import java.util.concurrent.CompletableFuture;
            import java.util.concurrent.CompletionException;
            import java.util.concurrent.ExecutionException;
            import java.util.concurrent.Executor;
            import java.util.concurrent.TimeUnit;

            public class Users implements Named {
              private final Executor executor;

              Users(Executor executor) {
                this.executor = executor;
              }

              public CompletableFuture<String> wrappedAsync() { return new CompletableFuture<>(); }

              public String wrapped() throws InterruptedException {
                try {
                  return wrappedAsync().get();
                } catch (ExecutionException e) {
                  throw new IllegalStateException(e.getCause());
                }
              }

              public CompletableFuture<String> ownAsync() { return new CompletableFuture<>(); }

              public String own() {
                try {
                  return ownAsync().join();
                } catch (CompletionException e) {
                  throw new IllegalStateException(e.getCause());
                }
              }

              public CompletableFuture<String> limitedAsync() { return new CompletableFuture<>(); }

              public String limited() {
                try {
                  return limitedAsync().get(1, TimeUnit.SECONDS);
                } catch (Exception e) {
                  throw new RuntimeException(e);
                }
              }

              public CompletableFuture<String> stoppedAsync() { return new CompletableFuture<>(); }

              public String stopped() {
                try {
                  return stoppedAsync().get();
                } catch (InterruptedException e) {
                  return null;
                } catch (ExecutionException e) {
                  throw new RuntimeException(e);
                }
              }

              public String pooled() { return ""; }

              public CompletableFuture<String> pooledAsync() {
                return CompletableFuture.supplyAsync(() -> pooled(), executor);
              }

              CompletableFuture<String> hiddenAsync() { return new CompletableFuture<>(); }

              String hidden() { return hiddenAsync().join(); }

              @Transactional
              public CompletableFuture<String> advisedAsync() { return new CompletableFuture<>(); }

              public String advised() { return advisedAsync().join(); }

              public CompletableFuture<String> countAsync() { return new CompletableFuture<>(); }

              public Object count() { return countAsync().join(); }

              public CompletableFuture<Integer> sizeAsync() { return new CompletableFuture<>(); }

              public int size() { return sizeAsync().join(); }

              public CompletableFuture<String> seenAsync() { return new CompletableFuture<>(); }

              public String seen() { return seenAsync().join(); }

              public CompletableFuture<String> documentedAsync() { return new CompletableFuture<>(); }

              /**
               * Waits.
               *
               * @throws CompletionException if the operation fails
               */
              public String documented() { return documentedAsync().join(); }

              public CompletableFuture<String> nameAsync() { return new CompletableFuture<>(); }

              @Override
              public String name() { return nameAsync().join(); }

              /** Is no pair: it does more. */
              public CompletableFuture<String> moreAsync() { return new CompletableFuture<>(); }

              public String more() { return moreAsync().join().strip(); }

              String caller() {
                try {
                  return seen();
                } catch (CompletionException e) {
                  return null;
                }
              }
            }
            """));
  }

  /** The interface of a nested type has the names of all types around it. */
  @Test
  void pairsInNestedTypes() {
    rewriteRun(
        java(
            """
            import java.util.concurrent.CompletableFuture;

            public class Shop {

              public CompletableFuture<String> openAsync() { return new CompletableFuture<>(); }

              public String open() { return openAsync().join(); }

              public static class Orders {

                public CompletableFuture<String> findAsync(long id) { return new CompletableFuture<>(); }

                public String find(long id) { return findAsync(id).join(); }

                protected class Line {

                  public CompletableFuture<String> textAsync() { return new CompletableFuture<>(); }

                  public String text() { return textAsync().join(); }
                }
              }

              record Price(long cents) implements Comparable<Price> {

                public CompletableFuture<String> printAsync() { return new CompletableFuture<>(); }

                public String print() { return printAsync().join(); }

                @Override
                public int compareTo(Price other) { return 0; }
              }

              enum Kind {
                TEA, COFFEE;

                public String label() { return name(); }

                public CompletableFuture<String> labelAsync() {
                  return CompletableFuture.supplyAsync(() -> label());
                }
              }

              interface Stock {

                CompletableFuture<Long> countAsync(String item);

                default Long count(String item) { return countAsync(item).join(); }
              }
            }
            """,
            """
            import io.smartasync.SmartAsync;

            import java.util.concurrent.CompletableFuture;

            public class Shop implements SmartShop {

              @Override
              @SmartAsync
              public CompletableFuture<String> openAsync() { return new CompletableFuture<>(); }

              public static class Orders implements SmartShop_Orders {

                @Override
                @SmartAsync
                public CompletableFuture<String> findAsync(long id) { return new CompletableFuture<>(); }

                protected class Line implements SmartShop_Orders_Line {

                  @Override
                  @SmartAsync
                  public CompletableFuture<String> textAsync() { return new CompletableFuture<>(); }
                }
              }

              record Price(long cents) implements Comparable<Price>, SmartShop_Price {

                @Override
                @SmartAsync
                public CompletableFuture<String> printAsync() { return new CompletableFuture<>(); }

                @Override
                public int compareTo(Price other) { return 0; }
              }

              enum Kind implements SmartShop_Kind {
                TEA, COFFEE;

                @Override
                @SmartAsync
                public String label() { return name(); }
              }

              interface Stock extends SmartShop_Stock {

                @Override
                @SmartAsync
                CompletableFuture<Long> countAsync(String item);
              }
            }
            """));
  }

  @Test
  void overloadsVarargsAndGenericPairs() {
    rewriteRun(
        java(
            """
            import java.util.List;
            import java.util.concurrent.CompletableFuture;

            public class Items<K extends Comparable<K>, V> {

              public CompletableFuture<V> findAsync(K key) { return new CompletableFuture<>(); }

              public V find(K key) { return findAsync(key).join(); }

              public CompletableFuture<V> findAsync(K key, long version) { return new CompletableFuture<>(); }

              public V find(K key, long version) { return findAsync(key, version).join(); }

              public V find(String text) { return find((K) null); }

              public List<V> all(K... keys) { return List.of(); }

              public CompletableFuture<List<V>> allAsync(K... keys) {
                return CompletableFuture.supplyAsync(() -> all(keys));
              }

              public <T extends V> CompletableFuture<T> castAsync(Class<T> type) { return new CompletableFuture<>(); }

              public <T extends V> T cast(Class<T> type) { return castAsync(type).join(); }
            }
            """,
            """
            import io.smartasync.SmartAsync;

            import java.util.List;
            import java.util.concurrent.CompletableFuture;

            public class Items<K extends Comparable<K>, V> implements SmartItems<K, V> {

              @Override
              @SmartAsync
              public CompletableFuture<V> findAsync(K key) { return new CompletableFuture<>(); }

              @Override
              @SmartAsync
              public CompletableFuture<V> findAsync(K key, long version) { return new CompletableFuture<>(); }

              public V find(String text) { return find((K) null); }

              @Override
              @SmartAsync
              public List<V> all(K... keys) { return List.of(); }

              @Override
              @SmartAsync
              public <T extends V> CompletableFuture<T> castAsync(Class<T> type) { return new CompletableFuture<>(); }
            }
            """));
  }

  @Test
  void placesAndSignaturesThatAreLeftAlone() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec,
                Reason.STATIC_METHOD,
                Reason.FINAL_METHOD,
                Reason.VARARGS_DIFFER,
                Reason.TYPE_PARAMETERS_DIFFER,
                Reason.PRIVATE_TYPE,
                Reason.PRIVATE_TYPE,
                Reason.GENERIC_OUTER_TYPE,
                Reason.LOCAL_TYPE,
                Reason.ANONYMOUS_TYPE,
                Reason.ANONYMOUS_TYPE,
                Reason.DECLARED_BY_SUPERTYPE,
                Reason.RECORD_ACCESSOR),
        java(
            """
            import java.util.concurrent.CompletableFuture;

            public abstract class Finder {

              public abstract CompletableFuture<String> findAsync();

              public abstract String find();
            }
            """),
        java(
            """
            import java.util.concurrent.CompletableFuture;

            public class Shop<T> {

              public static CompletableFuture<String> openAsync() { return new CompletableFuture<>(); }

              public static String open() { return openAsync().join(); }

              public CompletableFuture<String> closeAsync() { return new CompletableFuture<>(); }

              public final String close() { return closeAsync().join(); }

              public CompletableFuture<String> joinAsync(String[] names) { return new CompletableFuture<>(); }

              public String join(String... names) { return joinAsync(names).join(); }

              public CompletableFuture<String> castAsync(Object value) { return new CompletableFuture<>(); }

              public <C> String cast(Object value) { return castAsync(value).join(); }

              private static class Hidden {

                public CompletableFuture<String> findAsync() { return new CompletableFuture<>(); }

                public String find() { return findAsync().join(); }

                public interface InHidden {

                  CompletableFuture<String> findAsync();

                  default String find() { return findAsync().join(); }
                }
              }

              public class Inner {

                public CompletableFuture<String> findAsync() { return new CompletableFuture<>(); }

                public String find() { return findAsync().join(); }
              }

              public void run() {
                class Local {

                  public CompletableFuture<String> findAsync() { return new CompletableFuture<>(); }

                  public String find() { return findAsync().join(); }
                }
              }

              public final Finder finder = new Finder() {

                @Override
                public CompletableFuture<String> findAsync() { return new CompletableFuture<>(); }

                @Override
                public String find() { return findAsync().join(); }
              };

              public Object anonymous() {
                return new Object() {

                  public CompletableFuture<String> findAsync() { return new CompletableFuture<>(); }

                  public String find() { return findAsync().join(); }

                  public CompletableFuture<String> otherAsync() { return new CompletableFuture<>(); }

                  public String other() { return ""; }
                };
              }

              public enum Kind {
                TEA {

                  public String label() { return name(); }

                  public CompletableFuture<String> labelAsync() {
                    return CompletableFuture.supplyAsync(() -> label());
                  }
                }
              }

              public record Price(String text) {

                public CompletableFuture<String> textAsync() { return new CompletableFuture<>(); }

                public String text() { return textAsync().join(); }
              }
            }
            """));
  }

  @Test
  void eaAsyncInMethodsThatReturnAValue() {
    rewriteRun(
        spec ->
            leavesAlone(
                spec.recipe(new ReplaceEaAsync())
                    .parser(
                        JavaParser.fromJavaVersion()
                            .dependsOn(
                                """
                                package com.ea.async;
                                public class Async {
                                  public static <T> T await(java.util.concurrent.CompletableFuture<T> future) {
                                    return null;
                                  }
                                }
                                """)),
                Reason.ASYNCHRONOUS_METHOD),
        java(
            """
            import static com.ea.async.Async.await;

            import java.util.concurrent.CompletableFuture;

            class Users {
              String find(CompletableFuture<String> user) {
                return await(user);
              }
            }
            """,
            """
            import java.util.concurrent.CompletableFuture;

            import io.smartasync.Async;

            class Users {
              String find(CompletableFuture<String> user) {
                return Async.await(user);
              }
            }
            """),
        java(
            """
            import com.ea.async.Async;
            import java.util.concurrent.CompletableFuture;

            class Orders {
              CompletableFuture<String> find(CompletableFuture<String> order) {
                return CompletableFuture.completedFuture(Async.await(order));
              }
            }
            """));
  }

  @Test
  void pairsOfReactiveTypes() {
    rewriteRun(
        spec ->
            leavesAlone(
                    spec,
                    Reason.ABSENT_VALUE,
                    Reason.ABSENT_VALUE,
                    Reason.RESULTS_DIFFER,
                    Reason.RESULTS_DIFFER,
                    Reason.OTHER_LOGIC)
                .parser(Libraries.WITH_WAITS.parser()),
        java("package org.jspecify.annotations; public @interface Nullable {}"),
        java(
            """
            import io.reactivex.rxjava3.core.Maybe;
            import io.smallrye.mutiny.Uni;
            import io.vertx.core.Future;
            import java.util.Optional;
            import org.jspecify.annotations.Nullable;
            import reactor.core.publisher.Flux;
            import reactor.core.publisher.Mono;

            public class Users {

              public String find(long id) {
                return findAsync(id).block();
              }

              public Mono<String> findAsync(long id) {
                return Mono.empty();
              }

              public String maybe() {
                return maybeAsync().blockingGet();
              }

              public Maybe<String> maybeAsync() {
                return Maybe.empty();
              }

              public String first() {
                return firstAsync().blockFirst();
              }

              public Flux<String> firstAsync() {
                return Flux.empty();
              }

              public Optional<String> optional() {
                return optionalAsync().blockOptional();
              }

              public Mono<String> optionalAsync() {
                return Mono.empty();
              }

              public String other() {
                return otherAsync().blockingGet("other");
              }

              public Maybe<String> otherAsync() {
                return Maybe.empty();
              }

              public @Nullable String marked() {
                return markedAsync().block();
              }

              public @Nullable Mono<String> markedAsync() {
                return Mono.empty();
              }

              public void save() {
                saveAsync().block();
              }

              public Mono<Void> saveAsync() {
                return Mono.empty();
              }

              public String item() {
                return itemAsync().await().indefinitely();
              }

              public Uni<String> itemAsync() {
                return Uni.createFrom().nullItem();
              }

              public String vertx() {
                return vertxAsync().await();
              }

              public Future<String> vertxAsync() {
                return Future.succeededFuture();
              }
            }
            """,
            """
            import io.reactivex.rxjava3.core.Maybe;
            import io.smallrye.mutiny.Uni;
            import io.smartasync.SmartAsync;
            import io.vertx.core.Future;
            import java.util.Optional;
            import org.jspecify.annotations.Nullable;
            import reactor.core.publisher.Flux;
            import reactor.core.publisher.Mono;

            public class Users implements SmartUsers {

              public String find(long id) {
                return findAsync(id).block();
              }

              public Mono<String> findAsync(long id) {
                return Mono.empty();
              }

              public String maybe() {
                return maybeAsync().blockingGet();
              }

              public Maybe<String> maybeAsync() {
                return Maybe.empty();
              }

              public String first() {
                return firstAsync().blockFirst();
              }

              public Flux<String> firstAsync() {
                return Flux.empty();
              }

              public Optional<String> optional() {
                return optionalAsync().blockOptional();
              }

              public Mono<String> optionalAsync() {
                return Mono.empty();
              }

              public String other() {
                return otherAsync().blockingGet("other");
              }

              public Maybe<String> otherAsync() {
                return Maybe.empty();
              }

              @Override
              @SmartAsync
              public @Nullable Mono<String> markedAsync() {
                return Mono.empty();
              }

              @Override
              @SmartAsync
              public Mono<Void> saveAsync() {
                return Mono.empty();
              }

              @Override
              @SmartAsync
              public Uni<String> itemAsync() {
                return Uni.createFrom().nullItem();
              }

              @Override
              @SmartAsync
              public Future<String> vertxAsync() {
                return Future.succeededFuture();
              }
            }
            """));
  }

  /** {@code throwing} takes classes. */
  @Test
  void anExceptionThatIsATypeParameterIsLeftAlone() {
    rewriteRun(
        spec -> leavesAlone(spec, Reason.VARIABLE_EXCEPTION),
        java(
            """
            import java.util.concurrent.CompletableFuture;

            public class Users {
              public <X extends Exception> String find(Class<X> type) throws X {
                return findAsync(type).join();
              }

              public <X extends Exception> CompletableFuture<String> findAsync(Class<X> type) {
                return CompletableFuture.supplyAsync(type::getSimpleName);
              }
            }
            """));
  }
}
