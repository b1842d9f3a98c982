package io.smartasync.testing;

import io.smartasync.BlockingNotAllowedException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Runs one invocation of a test in its context, and passes the {@link Caller} to the test. */
final class ContextInvocation implements InvocationInterceptor, ParameterResolver {

  private final Caller caller;

  ContextInvocation(Caller caller) {
    this.caller = caller;
  }

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    return parameter.getParameter().getType() == Caller.class;
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    return caller;
  }

  @Override
  public void interceptTestTemplateMethod(
      Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
      throws Throwable {
    switch (caller.context()) {
      case EVENT_LOOP -> requireRefusal(test);
      case ASYNCHRONOUS_TWIN -> {
        ContextThread.run(caller.context(), test::proceed);
        requireTwin();
      }
      case PLATFORM_THREAD, VIRTUAL_THREAD, FORK_JOIN_WORKER ->
          ContextThread.run(caller.context(), test::proceed);
    }
  }

  private void requireTwin() {
    if (!caller.hasCalledTwin()) {
      throw new AssertionError(
          "The test called no operation through its asynchronous twin. Declare a parameter"
              + " 'Caller caller' and write caller.calls(users).find(...), or leave this context"
              + " out: @EveryContext(except = CallContext.ASYNCHRONOUS_TWIN)");
    }
  }

  private void requireRefusal(Invocation<Void> test) throws Throwable {
    Throwable thrown = null;
    try {
      ContextThread.run(caller.context(), test::proceed);
    } catch (Throwable failure) {
      // Errors too: an assertion may have received the refusal instead of what it expected.
      thrown = failure;
    }
    if (!caller.isRefused() && !isRefusal(thrown)) {
      throw new AssertionError(
          "No call was refused on an event loop. Either the operation can be called there because"
              + " nothing in it waits, and the test leaves this context out:"
              + " @EveryContext(except = CallContext.EVENT_LOOP); or it blocks the thread by other"
              + " means than this library, which would stop an event loop",
          thrown);
    }
  }

  private static boolean isRefusal(@Nullable Throwable thrown) {
    for (Throwable each = thrown; each != null; each = each.getCause()) {
      if (each instanceof BlockingNotAllowedException) {
        return true;
      }
    }
    return false;
  }
}
