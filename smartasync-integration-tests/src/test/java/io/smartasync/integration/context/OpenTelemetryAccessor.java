package io.smartasync.integration.context;

import io.micrometer.context.ThreadLocalAccessor;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/** Registers OpenTelemetry's context as a program without Micrometer Tracing does. */
@SuppressWarnings("MustBeClosedChecker") // the accessor's restore closes them
final class OpenTelemetryAccessor implements ThreadLocalAccessor<Context> {

  static final String KEY = "opentelemetry";

  private final ThreadLocal<Deque<Scope>> scopes = ThreadLocal.withInitial(ArrayDeque::new);

  @Override
  public Object key() {
    return KEY;
  }

  @Override
  public @Nullable Context getValue() {
    Context current = Context.current();
    return current.equals(Context.root()) ? null : current;
  }

  @Override
  public void setValue(Context value) {
    scopes.get().push(value.makeCurrent());
  }

  @Override
  public void setValue() {
    scopes.get().push(Context.root().makeCurrent());
  }

  @Override
  public void restore(Context previous) {
    scopes.get().pop().close();
  }

  @Override
  public void restore() {
    scopes.get().pop().close();
    if (scopes.get().isEmpty()) {
      scopes.remove();
    }
  }
}
