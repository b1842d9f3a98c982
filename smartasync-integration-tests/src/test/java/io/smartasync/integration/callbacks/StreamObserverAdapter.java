package io.smartasync.integration.callbacks;

import io.grpc.stub.ClientCallStreamObserver;
import io.grpc.stub.ClientResponseObserver;
import io.grpc.stub.StreamObserver;
import io.smartasync.Emitter;
import io.smartasync.SmartAsync;

/**
 * Makes the observers of gRPC's asynchronous stubs, for calls with one answer and for those with a
 * stream of answers. The server is asked for as many answers as are consumed.
 */
@SmartAsync.Adapter
public final class StreamObserverAdapter {

  private StreamObserverAdapter() {}

  public static <T> StreamObserver<T> toCallback(Emitter<T> emitter) {
    return new Observer<>(emitter);
  }

  private static final class Observer<T> implements ClientResponseObserver<Object, T> {

    private final Emitter<T> emitter;

    @SuppressWarnings("NullAway.Init") // before the call starts
    private ClientCallStreamObserver<Object> call;

    private boolean isFirst = true;

    Observer(Emitter<T> emitter) {
      this.emitter = emitter;
    }

    @Override
    public void beforeStart(ClientCallStreamObserver<Object> requests) {
      call = requests;
      call.disableAutoRequestWithInitial(1); // more can be requested after the start only
      emitter.onCancel(() -> requests.cancel("no more answers are needed", null));
    }

    @Override
    public void onNext(T answer) {
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
}
