package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;

import io.reactivex.rxjava3.core.Maybe;
import io.smallrye.mutiny.Uni;
import io.smartasync.SmartAsync;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

/**
 * Nullness annotations of any library, on the method, on its return type or on its type argument:
 * the twin returns null if there is no value, and carries the same mark.
 */
class NullableMarksTest {

  @SmartAsync(name = "NullableTwins")
  static class Users implements NullableTwins {

    @Override
    @jakarta.annotation.Nullable public Mono<String> jakarta() {
      return Mono.empty();
    }

    @Override
    @javax.annotation.Nullable public Maybe<String> javax() {
      return Maybe.empty();
    }

    @Override
    @javax.annotation.CheckForNull
    public Uni<String> checked() {
      return Uni.createFrom().nullItem();
    }

    @Override
    @org.jetbrains.annotations.Nullable public Mono<String> jetBrains() {
      return Mono.empty();
    }

    @Override
    public @org.jspecify.annotations.Nullable Mono<String> jSpecify() {
      return Mono.empty();
    }

    @Override
    public Uni<@org.jspecify.annotations.Nullable String> jSpecifyInside() {
      return Uni.createFrom().nullItem();
    }

    @Override
    public CompletableFuture<@org.jspecify.annotations.Nullable String> future() {
      return CompletableFuture.completedFuture(null);
    }

    @Override
    @SmartAsync(as = Mono.class)
    public @org.jspecify.annotations.Nullable String direct() {
      return null;
    }
  }

  @Test
  void anAbsentValueIsNull() {
    Users users = new Users();
    assertThat(
            Stream.of(
                users.jakartaBlocking(),
                users.javaxBlocking(),
                users.checkedBlocking(),
                users.jetBrainsBlocking(),
                users.jSpecifyBlocking(),
                users.jSpecifyInsideBlocking(),
                users.futureBlocking(),
                users.directAsync().block()))
        .hasSize(8)
        .containsOnlyNulls();
  }

  @Test
  void theTwinIsMarkedAsTheMethodIs() {
    assertThat(twin("jakartaBlocking").isAnnotationPresent(jakarta.annotation.Nullable.class))
        .isTrue();
    assertThat(twin("javaxBlocking").isAnnotationPresent(javax.annotation.Nullable.class)).isTrue();
    assertThat(twin("checkedBlocking").isAnnotationPresent(javax.annotation.CheckForNull.class))
        .isTrue();
    assertThat(
            Stream.of("jSpecifyBlocking", "jSpecifyInsideBlocking", "futureBlocking")
                .<AnnotatedElement>map(name -> twin(name).getAnnotatedReturnType()))
        .allSatisfy(
            type ->
                assertThat(type.isAnnotationPresent(org.jspecify.annotations.Nullable.class))
                    .isTrue());
  }

  private static Method twin(String name) {
    return Stream.of(NullableTwins.class.getDeclaredMethods())
        .filter(method -> method.getName().equals(name))
        .findFirst()
        .orElseThrow();
  }
}
