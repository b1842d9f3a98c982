package io.smartasync.integration.callbacks;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.smartasync.Async;
import io.smartasync.Emitter;
import io.smartasync.SmartAsync;
import java.util.Iterator;
import java.util.concurrent.Flow;

/**
 * Makes the observers of gRPC's asynchronous stubs. The server is asked for as many answers as are
 * consumed.
 */
@SmartAsync.Adapter
public final class StreamObserverAdapter {

  private StreamObserverAdapter() {}

  /** Makes the observer of a call with one question. */
  public static <T> StreamObserver<T> toCallback(Emitter<T> emitter) {
    return new Answers<Object, T>(emitter);
  }

  /** A method of a stub whose caller sends questions: client streaming or bidirectional. */
  @FunctionalInterface
  public interface Method<Q, A> {

    StreamObserver<Q> call(StreamObserver<A> answers);
  }

  /**
   * Returns the answers to many questions. Each subscriber starts a call. A question is taken from
   * the iterator when the call can send it, on a thread of gRPC, so the iterator must not wait.
   */
  public static <Q, A> Flow.Publisher<A> exchange(
      Method<Q, A> method, Iterable<? extends Q> questions) {
    return Async.createPublisher(
        emitter -> {
          var unused = method.call(new Exchange<Q, A>(emitter, questions.iterator()));
        });
  }

  private static class Answers<Q, A> implements ClientResponseObserver<Q, A> {

    private final Emitter<A> emitter;

    @SuppressWarnings("NullAway.Init") // before the call starts
    private ClientCallStreamObserver<Q> call;

    private boolean isFirst = true;

    Answers(Emitter<A> emitter) {
      this.emitter = emitter;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> requests) {
      call = requests;
      call.disableAutoRequestWithInitial(1); // more can be requested after the start only
      emitter.onCancel(() -> requests.cancel("no more answers are needed", null));
    }

    @Override
    public void onNext(A answer) {
      emitter.next(answer);
      if (isFirst) {
        isFirst = false;
        emitter.onRequest(number -> call.request((int) Math.min(number, Integer.MAX_VALUE)));
      }
    }

    @Override
    public void onError(Throwable failure) {
      emitter.completeExceptionally(failure);
    }

    @Override
    public void onCompleted() {
      emitter.complete();
    }
  }

  private static final class Exchange<Q, A> extends Answers<Q, A> {

    private final Iterator<? extends Q> questions;
    private boolean areAllSent;

    Exchange(Emitter<A> emitter, Iterator<? extends Q> questions) {
      super(emitter);
      this.questions = questions;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Q> requests) {
      super.beforeStart(requests);
      requests.setOnReadyHandler(() -> send(requests));
    }

    /** Called again when the call is ready again. */
    private void send(ClientCallStreamObserver<Q> requests) {
      while (!areAllSent && requests.isReady()) {
        if (questions.hasNext()) {
          requests.onNext(questions.next());
        } else {
          areAllSent = true;
          requests.onCompleted();
        }
      }
    }
  }
}
