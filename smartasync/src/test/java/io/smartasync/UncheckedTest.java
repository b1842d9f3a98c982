package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** {@code Async.unchecked}, the conversion of failures to unchecked exceptions. */
@Timeout(60)
class UncheckedTest {

  @Test
  void returnsAnUncheckedExceptionUnchanged() {
    RuntimeException failure = new CancellationException("mine");
    assertThat(Async.unchecked(failure)).isSameAs(failure);
  }

  @Test
  void throwsAnErrorUnchanged() {
    Error error = new AssertionError("mine");
    assertThatThrownBy(() -> Async.unchecked(error)).isSameAs(error);
  }

  @Test
  void wrapsAnIOExceptionInAnUncheckedIOException() {
    IOException failure = new FileNotFoundException("gone");
    assertThat(Async.unchecked(failure))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .cause()
        .isSameAs(failure);
  }

  @Test
  void wrapsATimeoutWithItsMessage() {
    TimeoutException failure = new TimeoutException("after 3 tries");
    assertThat(Async.unchecked(failure))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage("after 3 tries")
        .cause()
        .isSameAs(failure);
  }

  @Test
  void givesATimeoutAMessageIfItHasNone() {
    TimeoutException failure = new TimeoutException();
    assertThat(Async.unchecked(failure))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage("The operation timed out")
        .cause()
        .isSameAs(failure);
  }

  @Test
  void wrapsAnyOtherCheckedExceptionAndNamesIt() {
    ParseException failure = new ParseException("no number", 3);
    assertThat(Async.unchecked(failure))
        .isExactlyInstanceOf(AsyncException.class)
        .hasMessage("java.text.ParseException: no number")
        .cause()
        .isSameAs(failure);
  }

  @Test
  void rejectsANullCause() {
    assertThatNullPointerException()
        .isThrownBy(() -> new AsyncException(Threads.<Throwable>nothing()))
        .withMessage("cause");
    assertThatNullPointerException()
        .isThrownBy(() -> Async.unchecked(Threads.<Throwable>nothing()))
        .withMessage("failure");
  }
}
