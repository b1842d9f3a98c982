package io.smartasync.processor.model;

import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.Conversion;
import javax.lang.model.type.TypeMirror;

/** How the author wrote an operation, which decides what its twin looks like. */
public sealed interface Style {

  /** The method is synchronous; its twin is asynchronous. */
  sealed interface Synchronous extends Style {

    /** Whether the {@code throws} clause covers more than a {@code Callable} may throw. */
    boolean throwsAnything();

    /** The type of what the twin returns. */
    AsyncType twin();
  }

  /** The method is asynchronous; its twin is synchronous. */
  sealed interface Asynchronous extends Style {

    /** Returns the type of the value, or of each of many. */
    TypeMirror value();
  }

  /**
   * The method returns the value; its twin returns a future of it.
   *
   * @param result what the method returns, possibly {@code void}
   */
  record Direct(TypeMirror result, boolean throwsAnything, AsyncType.OfOne twin)
      implements Synchronous {}

  /**
   * The method returns a stream; its twin returns a publisher of what is in it.
   *
   * @param element what the stream holds
   */
  record DirectStream(TypeMirror element, boolean throwsAnything, AsyncType.OfMany twin)
      implements Synchronous {}

  /**
   * The method returns a future, or what holds one value at most; its twin waits for the value and
   * returns it.
   *
   * @param toAwaitable makes what {@code Async.await} takes of what the method returns
   * @param result what the future holds, {@code void} for {@link Void}
   * @param absence what the twin returns where there is no value
   * @param isCancellable whether cancelling what is awaited reaches the operation
   */
  record OfOne(Conversion toAwaitable, TypeMirror result, Absence absence, boolean isCancellable)
      implements Asynchronous {

    /** A style that is cancelled. */
    public OfOne(Conversion toAwaitable, TypeMirror result, Absence absence) {
      this(toAwaitable, result, absence, true);
    }

    @Override
    public TypeMirror value() {
      return result;
    }

    /** The same style, holding another type. */
    public OfOne withResult(TypeMirror other) {
      return new OfOne(toAwaitable, other, absence, isCancellable);
    }

    /** The same style, with another absence. */
    public OfOne withAbsence(Absence other) {
      return new OfOne(toAwaitable, result, other, isCancellable);
    }

    /** The same style, going on when its twin does not wait any more. */
    public OfOne notCancellable() {
      return new OfOne(toAwaitable, result, absence, false);
    }
  }

  /**
   * The method returns a publisher; its twin returns a stream.
   *
   * @param toPublisher makes a {@code Flow.Publisher} of what the method returns
   * @param element what the publisher holds
   * @param prefetch how many elements may be on their way to the stream, or 0 for the usual number
   */
  record OfMany(Conversion toPublisher, TypeMirror element, int prefetch) implements Asynchronous {

    @Override
    public TypeMirror value() {
      return element;
    }
  }

  /** What a synchronous twin does where the asynchronous value is absent. */
  enum Absence {
    /** Nothing: there is always a value. */
    NEVER,
    /** It fails: there has to be a value. */
    FAILS,
    /** It returns null: the type does not tell no value from null, and nobody has announced it. */
    UNSPECIFIED,
    /** It fails where the asynchronous value is null, which stands for no value. */
    FAILS_ON_NULL,
    /** It returns null, as the author has announced. */
    NULL,
    /** It returns an empty {@code Optional}. */
    EMPTY_OPTIONAL
  }
}
