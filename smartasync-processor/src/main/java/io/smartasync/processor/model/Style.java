package io.smartasync.processor.model;

import io.smartasync.processor.table.AsyncType;
import io.smartasync.processor.table.Conversion;
import javax.lang.model.type.TypeMirror;

/** How the author wrote an operation. The style decides what the twin looks like. */
public sealed interface Style {

  /** The method is synchronous; its twin is asynchronous. */
  sealed interface Synchronous extends Style {

    /**
     * Returns whether the {@code throws} clause contains more than a {@code Callable} may throw.
     */
    boolean throwsAnything();

    /** Returns the type that the twin returns. */
    AsyncType twin();
  }

  /** The method is asynchronous; its twin is synchronous. */
  sealed interface Asynchronous extends Style {

    /** Returns the type of the value, or of each of many values. */
    TypeMirror value();
  }

  /**
   * The method returns a value; its twin returns a future of the value.
   *
   * @param result the return type of the method, possibly {@code void}
   */
  record Direct(TypeMirror result, boolean throwsAnything, AsyncType.OfOne twin)
      implements Synchronous {}

  /**
   * The method returns a stream; its twin returns a publisher of the elements.
   *
   * @param element the type of the elements
   */
  record DirectStream(TypeMirror element, boolean throwsAnything, AsyncType.OfMany twin)
      implements Synchronous {}

  /**
   * The method returns a future, or another type that holds at most one value; its twin waits for
   * the value and returns it.
   *
   * @param toAwaitable makes what {@code Async.await} accepts of what the method returns
   * @param result the type of the value, {@code void} for {@link Void}
   * @param absence what the twin does if there is no value
   * @param isCancellable whether cancelling the awaited future cancels the operation
   */
  record OfOne(Conversion toAwaitable, TypeMirror result, Absence absence, boolean isCancellable)
      implements Asynchronous {

    /** Creates a style whose operation can be cancelled. */
    public OfOne(Conversion toAwaitable, TypeMirror result, Absence absence) {
      this(toAwaitable, result, absence, true);
    }

    @Override
    public TypeMirror value() {
      return result;
    }

    /** Returns the same style with another result. */
    public OfOne withResult(TypeMirror other) {
      return new OfOne(toAwaitable, other, absence, isCancellable);
    }

    /** Returns the same style with another absence. */
    public OfOne withAbsence(Absence other) {
      return new OfOne(toAwaitable, result, other, isCancellable);
    }

    /** Returns the same style with an operation that continues when its twin stops waiting. */
    public OfOne notCancellable() {
      return new OfOne(toAwaitable, result, absence, false);
    }
  }

  /**
   * The method returns a publisher; its twin returns a stream.
   *
   * @param toPublisher makes a {@code Flow.Publisher} of what the method returns
   * @param element the type of the elements
   * @param prefetch how many elements the stream may request in advance, or 0 for the default
   */
  record OfMany(Conversion toPublisher, TypeMirror element, int prefetch) implements Asynchronous {

    @Override
    public TypeMirror value() {
      return element;
    }
  }

  /** What a synchronous twin does if the asynchronous value is absent. */
  enum Absence {
    /** The value is never absent. */
    NEVER,
    /** The twin fails: a value is required. */
    FAILS,
    /**
     * The twin returns null: the type does not distinguish absence from null, and the author has
     * not said which values can be null.
     */
    UNSPECIFIED,
    /** The twin fails if the asynchronous value is null, which means that there is no value. */
    FAILS_ON_NULL,
    /** The twin returns null, as the author has declared. */
    NULL,
    /** The twin returns an empty {@code Optional}. */
    EMPTY_OPTIONAL
  }
}
