package io.smartasync.testing;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.stream.Stream;

/** How to test a type that is wrapped. Each test runs in five contexts. */
class WrappedTypeTest {

  /** The type under test. It does not implement the generated interface. */
  static class Users {

    @SmartAsync
    public String find(long id) throws IOException {
      if (id < 0) {
        throw new IOException("no user " + id);
      }
      return await(CompletableFuture.supplyAsync(() -> "user " + id));
    }

    @SmartAsync(throwing = IOException.class)
    public CompletableFuture<String> renameAsync(long id, String name) {
      return id < 0
          ? CompletableFuture.failedFuture(new IOException("no user " + id))
          : CompletableFuture.supplyAsync(() -> name);
    }

    @SmartAsync
    public Stream<Long> ids() {
      return Stream.of(await(CompletableFuture.supplyAsync(() -> 1L)), 2L);
    }

    @SmartAsync
    public Flow.Publisher<Long> newestAsync() {
      return Async.publisher(() -> Stream.of(3L));
    }

    @SmartAsync
    public static String title(String name) {
      return "Dr. " + await(CompletableFuture.supplyAsync(() -> name));
    }
  }

  private final SmartWrappedTypeTest_Users users = SmartWrappedTypeTest_Users.of(new Users());

  @EveryContext
  void findsAUser(Caller caller) throws IOException {
    assertThat(caller.calls(users).find(1)).isEqualTo("user 1");
  }

  @EveryContext
  void failsWithoutAUser(Caller caller) {
    assertThatThrownBy(() -> caller.calls(users).find(-1))
        .isExactlyInstanceOf(IOException.class)
        .hasMessage("no user -1");
  }

  @EveryContext
  void renames(Caller caller) throws IOException {
    assertThat(caller.calls(users).rename(1, "Ada")).isEqualTo("Ada");
    assertThatThrownBy(() -> caller.calls(users).rename(-1, "Ada"))
        .isExactlyInstanceOf(IOException.class);
  }

  @EveryContext
  void listsTheUsers(Caller caller) {
    assertThat(caller.calls(users).ids()).containsExactly(1L, 2L);
    assertThat(caller.calls(users).newest()).containsExactly(3L);
  }

  /** A static method is not called on an object: the test passes both calls. */
  @EveryContext
  void addsTheTitle(Caller caller) {
    assertThat(
            caller.calls(
                () -> Users.title("Ada"), () -> SmartWrappedTypeTest_Users.titleAsync("Ada")))
        .isEqualTo("Dr. Ada");
  }
}
