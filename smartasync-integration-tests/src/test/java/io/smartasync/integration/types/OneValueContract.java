package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartasync.AsyncException;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What waits, and fails as its source does. */
abstract class OneValueContract extends WaitingContract {

  /** Waits for a value whose source fails; declares {@link IOException}. */
  abstract String fail(Via via, Throwable failure) throws IOException;

  @ParameterizedTest
  @EnumSource
  void aFailureArrivesAsItself(Via via) {
    for (Throwable failure :
        new Throwable[] {
          new IllegalStateException("unchecked"), new AssertionError("error"), new IOException("io")
        }) {
      assertThat(catchThrowable(() -> fail(via, failure))).isSameAs(failure);
      assertTellsWhereItWasAwaited(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void aCheckedFailureThatIsNotDeclaredIsCarried(Via via) {
    Exception failure = new InstantiationException("checked");
    assertThat(catchThrowable(() -> fail(via, failure)))
        .isExactlyInstanceOf(AsyncException.class)
        .hasCause(failure)
        .cause()
        .isSameAs(failure);
  }

  /** The places that waited are suppressed exceptions, which have the frames of the callers. */
  private void assertTellsWhereItWasAwaited(Throwable failure) {
    Stream<String> frames =
        Arrays.stream(failure.getSuppressed())
            .flatMap(place -> Arrays.stream(place.getStackTrace()))
            .map(StackTraceElement::getClassName);
    assertThat(frames).contains(getClass().getName());
  }
}
