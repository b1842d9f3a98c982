package io.smartasync.integration.types;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import io.smartasync.AsyncException;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The behaviour of methods that wait for one value and fail if the source fails. */
abstract class OneValueContract extends WaitingContract {

  /** Waits for a value whose source fails; declares {@link IOException}. */
  abstract String fail(CallStyle style, Throwable failure) throws IOException;

  @ParameterizedTest
  @EnumSource
  void aFailureArrivesAsItself(CallStyle style) {
    for (Throwable failure :
        new Throwable[] {
          new IllegalStateException("unchecked"), new AssertionError("error"), new IOException("io")
        }) {
      assertThat(catchThrowable(() -> fail(style, failure))).isSameAs(failure);
      assertHasTheAwaitSite(failure);
    }
  }

  @ParameterizedTest
  @EnumSource
  void anUndeclaredCheckedFailureIsWrapped(CallStyle style) {
    Exception failure = new InstantiationException("checked");
    assertThat(catchThrowable(() -> fail(style, failure)))
        .isExactlyInstanceOf(AsyncException.class)
        .hasCause(failure)
        .cause()
        .isSameAs(failure);
  }

  /** Asserts that a suppressed exception has the stack frames of the caller that waited. */
  private void assertHasTheAwaitSite(Throwable failure) {
    Stream<String> frames =
        Arrays.stream(failure.getSuppressed())
            .flatMap(place -> Arrays.stream(place.getStackTrace()))
            .map(StackTraceElement::getClassName);
    assertThat(frames).contains(getClass().getName());
  }
}
