package io.smartasync.integration.callbacks;

import io.smartasync.Async;
import io.smartasync.Emitter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.SelectObjectContentEventStream;
import software.amazon.awssdk.services.s3.model.SelectObjectContentRequest;
import software.amazon.awssdk.services.s3.model.SelectObjectContentResponseHandler;

/** Makes a publisher of the events that the AWS SDK passes to a response handler. */
final class SelectedEvents {

  private SelectedEvents() {}

  static Flow.Publisher<SelectObjectContentEventStream> of(
      S3AsyncClient s3, SelectObjectContentRequest request) {
    return Async.createPublisher(
        0,
        emitter -> {
          CompletableFuture<Void> call =
              s3.selectObjectContent(
                  request,
                  SelectObjectContentResponseHandler.builder()
                      .onEventStream(
                          events ->
                              FlowAdapters.toFlowPublisher(events)
                                  .subscribe(new Forwarder<>(emitter)))
                      .build());
          emitter.onCancel(() -> call.cancel(true));
          var unused =
              call.whenComplete(
                  (nothing, failure) -> {
                    if (failure == null) {
                      emitter.complete();
                    } else {
                      emitter.completeExceptionally(failure);
                    }
                  });
        });
  }

  /** Requests as many events as are consumed. The end of the call is the end of the events. */
  private record Forwarder<T>(Emitter<T> emitter) implements Flow.Subscriber<T> {

    @Override
    public void onSubscribe(Flow.Subscription events) {
      emitter.onRequest(events::request);
    }

    @Override
    public void onNext(T event) {
      emitter.next(event);
    }

    @Override
    public void onError(Throwable failure) {
      emitter.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {}
  }
}
