package io.smartasync;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

/** The calls of generated interfaces, of which implementations write either method. */
class EitherMethodTest {

  private final Object implementation = new Object();

  private CompletableFuture<Object> bodyThatCalls(
      Object calledImplementation, String calledOperation) {
    return Async.start(
        () -> {
          EitherMethod.enterTwin(implementation, "Plugin.load(String)");
          EitherMethod.requireImplemented(calledImplementation, calledOperation, "loadAsync");
          return "implemented";
        });
  }

  @Test
  void aBodyThatRunsTheDefaultMethodOfItsOwnOperationFails() {
    assertThatThrownBy(() -> bodyThatCalls(implementation, "Plugin.load(String)").join())
        .cause()
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessage(
            "java.lang.Object implements neither 'Plugin.load(String)' nor 'loadAsync', which call"
                + " each other; implement one of them");
  }

  @Test
  void aBodyMayRunOtherDefaultMethods() {
    assertThatCode(
            () -> {
              bodyThatCalls(new Object(), "Plugin.load(String)").join();
              bodyThatCalls(implementation, "Plugin.load(int)").join();
            })
        .doesNotThrowAnyException();
  }

  @Test
  void otherThreadsMayRunTheDefaultMethod() {
    assertThatCode(
            () -> {
              EitherMethod.requireImplemented(implementation, "Plugin.load(String)", "loadAsync");
              Async.start(
                      () -> {
                        EitherMethod.requireImplemented(
                            implementation, "Plugin.load(String)", "loadAsync");
                        return "implemented";
                      })
                  .join();
            })
        .doesNotThrowAnyException();
  }
}
