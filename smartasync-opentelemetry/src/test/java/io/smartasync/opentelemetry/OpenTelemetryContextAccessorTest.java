package io.smartasync.opentelemetry;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.ContextKey;
import io.opentelemetry.context.Scope;
import io.smartasync.Async;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenTelemetryContextAccessorTest {

  private static final ContextKey<String> USER = ContextKey.named("user");

  @SuppressWarnings("MustBeClosedChecker") // each caller closes it
  private static Scope as(String user) {
    return Context.current().with(USER, user).makeCurrent();
  }

  private static @Nullable String user() {
    return Context.current().get(USER);
  }

  @AfterEach
  void nothingIsLeft() {
    assertThat(Context.current()).isSameAs(Context.root());
  }

  @Test
  void isRegisteredByItself() {
    assertThat(ContextRegistry.getInstance().getThreadLocalAccessors())
        .hasAtLeastOneElementOfType(OpenTelemetryContextAccessor.class);
  }

  @Test
  void theBodyHasTheContextOfItsCaller() {
    try (Scope ada = as("ada")) {
      assertThat(ada).isNotNull();
      assertThat(await(Async.start(OpenTelemetryContextAccessorTest::user))).isEqualTo("ada");
      assertThat(await(Async.start(() -> await(Async.start(() -> user()))))).isEqualTo("ada");
      assertThat(user()).isEqualTo("ada");
    }
    assertThat(Async.start(OpenTelemetryContextAccessorTest::user).join()).isNull();
  }

  @Test
  void scopesOfOneThreadAreNestedAndEndWithWhatWasCurrentBefore() {
    ContextSnapshotFactory snapshots = ContextSnapshotFactory.builder().clearMissing(true).build();
    ContextSnapshot nothing = snapshots.captureAll();
    ContextSnapshot captured;
    try (Scope ada = as("ada")) {
      assertThat(ada).isNotNull();
      captured = snapshots.captureAll();
    }
    try (Scope bob = as("bob");
        ContextSnapshot.Scope inside = captured.setThreadLocals()) {
      assertThat(bob).isNotNull();
      assertThat(inside).isNotNull();
      assertThat(user()).isEqualTo("ada");
      try (ContextSnapshot.Scope cleared = nothing.setThreadLocals()) {
        assertThat(cleared).isNotNull();
        assertThat(Context.current()).isSameAs(Context.root());
      }
      assertThat(user()).isEqualTo("ada");
    }
  }
}
