package io.smartasync.opentelemetry;

import io.micrometer.context.ThreadLocalAccessor;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Gives {@code context-propagation} access to OpenTelemetry's current context.
 *
 * <p>{@code context-propagation} loads it with {@link java.util.ServiceLoader}. With it, the bodies
 * and operations that SmartAsync starts on other threads have the span of the caller, and so have
 * the operators of Reactor with automatic context propagation. A program that already registers an
 * accessor of its own does not need this one.
 *
 * <p>All methods work on the calling thread and never block.
 *
 * @since 0.1
 */
@SuppressWarnings("MustBeClosedChecker") // the accessor's restore closes them
public final class OpenTelemetryContextAccessor implements ThreadLocalAccessor<Context> {

  /** The key of this accessor in a {@code ContextRegistry}, and in the context of Reactor. */
  public static final String KEY = "io.smartasync.opentelemetry.context";

  /**
   * What is to be closed on each thread, the innermost first. Removed when it is empty. Static,
   * because every instance changes the same current context.
   */
  private static final ThreadLocal<@Nullable Deque<Scope>> SCOPES = new ThreadLocal<>();

  /** Called by {@link java.util.ServiceLoader}. */
  public OpenTelemetryContextAccessor() {
    // OpenTelemetry's first use looks for services in jars. Here, and not at a later capture, which
    // may be on a thread that must not block.
    var unused = Context.current();
  }

  /**
   * Returns the key of this accessor.
   *
   * @return {@link #KEY}
   */
  @Override
  public Object key() {
    return KEY;
  }

  /**
   * Returns the current context.
   *
   * @return the context, or null if it is the root context
   */
  @Override
  public @Nullable Context getValue() {
    Context current = Context.current();
    return current.equals(Context.root()) ? null : current;
  }

  /**
   * Makes a context current until the matching call of {@code restore}.
   *
   * @param value the context
   */
  @Override
  public void setValue(Context value) {
    open(value);
  }

  /** Makes the root context current until the matching call of {@code restore}. */
  @Override
  public void setValue() {
    open(Context.root());
  }

  /**
   * Makes the context current again that was current before the last {@code setValue}.
   *
   * @param previous that context
   */
  @Override
  public void restore(Context previous) {
    close();
  }

  /** Makes the context current again that was current before the last {@code setValue}. */
  @Override
  public void restore() {
    close();
  }

  private static void open(Context context) {
    Deque<Scope> scopes = SCOPES.get();
    if (scopes == null) {
      scopes = new ArrayDeque<>();
      SCOPES.set(scopes);
    }
    scopes.push(context.makeCurrent());
  }

  private static void close() {
    Deque<Scope> scopes = SCOPES.get();
    if (scopes != null) {
      scopes.pop().close();
      if (scopes.isEmpty()) {
        SCOPES.remove();
      }
    }
  }
}
