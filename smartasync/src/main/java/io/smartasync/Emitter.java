package io.smartasync;

import java.util.function.LongConsumer;

/**
 * Emits the elements of a publisher of {@link Async#createPublisher} to one subscriber. Implemented
 * by this library.
 *
 * <p>Its methods can be called on any thread, also by several threads at the same time: the
 * subscriber receives one signal after the other, those of one thread in their order. They never
 * wait. A signal is passed to the subscriber by the thread that sends it, by the thread that
 * requests it, or, if another thread is passing a signal at that moment, by that one. These threads
 * run the subscriber with the deadline and the context of the thread that subscribed, as with
 * {@link Async#start(java.util.concurrent.Callable)}.
 *
 * @param <T> the type of the elements
 * @since 0.1
 */
public interface Emitter<T> {

  /**
   * Emits an element. If the subscriber has not requested it, it is put into the buffer.
   *
   * <p>If the buffer is full, the element is dropped and the publisher fails: the subscriber
   * receives an {@link IllegalStateException} after the elements in the buffer. If the element is
   * null, it receives a {@link NullPointerException} in the same way. In both cases the actions of
   * {@link #onCancel} run.
   *
   * @param element the element
   * @return true if the element was accepted; false if no more elements are needed, because the
   *     subscriber has cancelled, or the publisher has ended or failed
   */
  boolean next(T element);

  /**
   * Completes the publisher. The subscriber receives {@code onComplete} after all elements. Does
   * nothing if the publisher has ended or the subscriber has cancelled.
   *
   * @return whether this call has ended the publisher
   */
  boolean complete();

  /**
   * Completes the publisher with a failure. The subscriber receives {@code onError} with the same
   * exception after all elements. Does nothing if the publisher has ended or the subscriber has
   * cancelled.
   *
   * @param failure the failure
   * @return whether this call has ended the publisher
   */
  boolean completeExceptionally(Throwable failure);

  /**
   * Registers an action that runs if no more elements are needed although this emitter has not
   * completed the publisher: if the subscriber cancels, makes an invalid request or throws, or if
   * {@link #next} has failed.
   *
   * <p>The action runs once. It runs on the thread that cancels; if that has already happened, at
   * once and on the calling thread. It must not block. An exception that it throws is passed to the
   * uncaught exception handler of the thread. Several actions run in the order in which they were
   * registered.
   *
   * @param action what to run
   */
  void onCancel(RunnableOp<? extends Exception> action);

  /**
   * Registers an action that runs when the subscriber requests more elements. It replaces an action
   * that was registered before.
   *
   * <p>The argument is the number of further elements that can be emitted without being buffered;
   * {@code Long.MAX_VALUE} means any number. If the subscriber has already requested elements, the
   * action runs at once. It runs on the thread that requests, never on two threads at the same
   * time, and with the context of the thread that subscribed. If it throws, the publisher fails
   * with the exception and the actions of {@link #onCancel} run.
   *
   * <p>An element that the action emits is passed on at once, unless the subscriber has made the
   * request inside {@code onNext}: then it is passed on when the action has returned. So the action
   * must return.
   *
   * @param action receives the number of requested elements, at least 1
   */
  void onRequest(LongConsumer action);

  /**
   * Returns how many elements can be emitted now without being buffered.
   *
   * @return the number, {@code Long.MAX_VALUE} for any number; 0 after the end
   */
  long requested();

  /**
   * Starts a source of elements that calls back.
   *
   * @param <T> the type of the elements
   * @since 0.1
   */
  @FunctionalInterface
  interface Registration<T> {

    /**
     * Starts the source and passes on the emitter, usually in a callback. Called once for each
     * subscriber, on the thread that subscribes, after {@code onSubscribe}.
     *
     * @param emitter emits the elements
     * @throws Exception if the source cannot be started; the subscriber receives the exception
     */
    void register(Emitter<T> emitter) throws Exception;
  }
}
