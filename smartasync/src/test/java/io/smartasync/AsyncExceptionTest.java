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

/** How a failure becomes one that need not be declared. */
@Timeout(60)
class AsyncExceptionTest {

  @Test
  void anUncheckedExceptionStaysAsItIs() {
    RuntimeException failure = new CancellationException("mine");
    assertThat(AsyncException.unchecked(failure)).isSameAs(failure);
  }

  @Test
  void anErrorIsThrownAsItIs() {
    Error error = new AssertionError("mine");
    assertThatThrownBy(() -> AsyncException.unchecked(error)).isSameAs(error);
  }

  @Test
  void anIOExceptionIsCarriedByTheJdksOwnException() {
    IOException failure = new FileNotFoundException("gone");
    assertThat(AsyncException.unchecked(failure))
        .isExactlyInstanceOf(UncheckedIOException.class)
        .cause()
        .isSameAs(failure);
  }

  @Test
  void aTimeoutIsCarriedWithItsMessage() {
    TimeoutException failure = new TimeoutException("after 3 tries");
    assertThat(AsyncException.unchecked(failure))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage("after 3 tries")
        .cause()
        .isSameAs(failure);
  }

  @Test
  void aTimeoutWithoutAMessageIsGivenOne() {
    TimeoutException failure = new TimeoutException();
    assertThat(AsyncException.unchecked(failure))
        .isExactlyInstanceOf(AsyncTimeoutException.class)
        .hasMessage("Not done in time")
        .cause()
        .isSameAs(failure);
  }

  @Test
  void anyOtherCheckedExceptionIsCarriedAndNamed() {
    ParseException failure = new ParseException("no number", 3);
    assertThat(AsyncException.unchecked(failure))
        .isExactlyInstanceOf(AsyncException.class)
        .hasMessage("java.text.ParseException: no number")
        .cause()
        .isSameAs(failure);
  }

  @Test
  void thereIsAlwaysACause() {
    assertThatNullPointerException()
        .isThrownBy(() -> new AsyncException(Threads.<Throwable>nothing()))
        .withMessage("cause");
    assertThatNullPointerException()
        .isThrownBy(() -> AsyncException.unchecked(Threads.<Throwable>nothing()))
        .withMessage("failure");
  }
}
