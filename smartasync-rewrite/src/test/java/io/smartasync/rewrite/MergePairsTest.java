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
    spec.recipe(new MergePairs()).parser(JavaParser.fromJavaVersion());
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
                Reason.SIGNATURES_DIFFER,
                Reason.SIGNATURES_DIFFER,
                Reason.OBSERVED_BY_CALLER,
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
}
