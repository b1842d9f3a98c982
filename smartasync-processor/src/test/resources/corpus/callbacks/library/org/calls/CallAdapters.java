package org.calls;

import io.smartasync.Completer;
import io.smartasync.Emitter;
import io.smartasync.SmartAsync;

public final class CallAdapters {
  private CallAdapters() {}

  @SmartAsync.Adapter
  public static final class OfCallback {
    private OfCallback() {}

    public static <T> Callback<T> toCallback(Completer<T> completer) {
      return new Callback<>() {
        @Override
        public void onSuccess(T result) {
          completer.complete(result);
        }

        @Override
        public void onFailure(Throwable failure) {
          completer.completeExceptionally(failure);
        }
      };
    }
  }

  @SmartAsync.Adapter
  public static final class OfObserver {
    private OfObserver() {}

    public static <T> Observer<T> toCallback(Emitter<T> emitter) {
      return new Observer<>() {
        @Override
        public void onNext(T element) {
          emitter.next(element);
        }

        @Override
        public void onError(Throwable failure) {
          emitter.completeExceptionally(failure);
        }

        @Override
        public void onCompleted() {
          emitter.complete();
        }
      };
    }
  }

  @SmartAsync.Adapter
  public static final class OfHandler {
    private OfHandler() {}

    public static <T> Handler<Result<T>> toCallback(Completer<T> completer) {
      return result -> {
        if (result.failure() == null) {
          completer.complete(result.value());
        } else {
          completer.completeExceptionally(result.failure());
        }
      };
    }
  }

  @SmartAsync.Adapter
  public static final class OfReceipt {
    private OfReceipt() {}

    public static Receipt toCallback(Completer<Long> completer) {
      return (number, failure) -> {
        if (failure == null) {
          completer.complete(number);
        } else {
          completer.completeExceptionally(failure);
        }
      };
    }
  }

  @SmartAsync.Adapter
  public static final class OfListener {
    private OfListener() {}

    public static <T> Listener<T> toCallback(Completer<T> completer) {
      return new Listener<>() {
        @Override
        public void onResult(T result) {
          completer.complete(result);
        }

        @Override
        public void onFailure(Throwable failure) {
          completer.completeExceptionally(failure);
        }
      };
    }
  }
}
