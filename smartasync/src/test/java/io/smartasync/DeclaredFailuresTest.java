package io.smartasync;

import static io.smartasync.Async.await;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** {@code await} with two and three declared exceptions. */
@Timeout(60)
class DeclaredFailuresTest {

  private static final Duration LONG = Duration.ofMinutes(5);

  /** Each form with two declared exceptions, then with three. */
  enum Form {
    FUTURE,
    STAGE,
    PLAIN_FUTURE,
    TIMED_FUTURE,
    TIMED_STAGE,
    TIMED_PLAIN_FUTURE;

    String awaitTwo(CompletableFuture<String> future) throws IOException, SQLException {
      CompletionStage<String> stage = future;
      Future<String> plain = new StageAndFuture<>(future);
      return switch (this) {
        case FUTURE -> await(future, IOException.class, SQLException.class);
        case STAGE -> await(stage, IOException.class, SQLException.class);
        case PLAIN_FUTURE -> await(plain, IOException.class, SQLException.class);
        case TIMED_FUTURE -> await(future, LONG, IOException.class, SQLException.class);
        case TIMED_STAGE -> await(stage, LONG, IOException.class, SQLException.class);
        case TIMED_PLAIN_FUTURE -> await(plain, LONG, IOException.class, SQLException.class);
      };
    }

    String awaitThree(CompletableFuture<String> future, Duration time)
        throws IOException, SQLException, TimeoutException {
      Class<IOException> io = IOException.class;
      Class<SQLException> sql = SQLException.class;
      Class<TimeoutException> late = TimeoutException.class;
      CompletionStage<String> stage = future;
      Future<String> plain = new StageAndFuture<>(future);
      return switch (this) {
        case FUTURE -> await(future, io, sql, late);
        case STAGE -> await(stage, io, sql, late);
        case PLAIN_FUTURE -> await(plain, io, sql, late);
        case TIMED_FUTURE -> await(future, time, io, sql, late);
        case TIMED_STAGE -> await(stage, time, io, sql, late);
        case TIMED_PLAIN_FUTURE -> await(plain, time, io, sql, late);
      };
    }
  }

  @ParameterizedTest
  @EnumSource
  void declaredFailuresAreThrownUnchangedAndOthersConverted(Form form) throws Exception {
    CompletableFuture<String> done = CompletableFuture.completedFuture("value");
    assertThat(form.awaitTwo(done)).isEqualTo("value");
    assertThat(form.awaitThree(done, LONG)).isEqualTo("value");
    for (Exception declared : List.of(new IOException(), new SQLException())) {
      CompletableFuture<String> future = CompletableFuture.failedFuture(declared);
      assertThatThrownBy(() -> form.awaitTwo(future)).isSameAs(declared);
      assertThatThrownBy(() -> form.awaitThree(future, LONG)).isSameAs(declared);
      assertThat(declared.getSuppressed())
          .as("the places of the waits")
          .allMatch(each -> each instanceof AwaitSite)
          .hasSize(2);
    }
    TimeoutException late = new TimeoutException("late");
    assertThatThrownBy(() -> form.awaitTwo(CompletableFuture.failedFuture(late)))
        .isInstanceOf(AsyncTimeoutException.class)
        .hasCause(late);
    assertThatThrownBy(() -> form.awaitThree(CompletableFuture.failedFuture(late), LONG))
        .isSameAs(late);
    ClassNotFoundException other = new ClassNotFoundException();
    assertThatThrownBy(() -> form.awaitTwo(CompletableFuture.failedFuture(other)))
        .isInstanceOf(AsyncException.class)
        .hasCause(other);
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.MATCH_ANY, names = "TIMED.*")
  void anExceededTimeIsThrownAsTheDeclaredException(Form form) {
    CompletableFuture<String> future = new CompletableFuture<>();
    assertThatThrownBy(() -> form.awaitThree(future, Duration.ZERO))
        .isInstanceOf(TimeoutException.class)
        .hasMessageStartingWith("Timeout of 0s exceeded");
    assertThat(future).isCancelled();
  }

  @Test
  void theFirstDeclaredTypeNeedNotBeTheMostSpecific() {
    IOException failure = new IOException();
    CompletableFuture<String> future = CompletableFuture.failedFuture(failure);
    assertThatThrownBy(() -> await(future, Exception.class, SQLException.class)).isSameAs(failure);
    assertThatThrownBy(() -> await(future, SQLException.class, InterruptedException.class))
        .isInstanceOf(UncheckedIOException.class);
  }
}
