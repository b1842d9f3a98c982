package io.smartasync.integration.callbacks;

import io.smartasync.Completer;
import io.smartasync.SmartAsync;
import org.apache.kafka.clients.producer.Callback;
import org.apache.kafka.clients.producer.RecordMetadata;

/** Makes the callbacks of Kafka's producer. A record that is being sent cannot be cancelled. */
@SmartAsync.Adapter
public final class KafkaCallbackAdapter {

  private KafkaCallbackAdapter() {}

  public static Callback toCallback(Completer<RecordMetadata> completer) {
    return (metadata, failure) -> {
      if (failure == null) {
        completer.complete(metadata);
      } else {
        completer.completeExceptionally(failure);
      }
    };
  }
}
