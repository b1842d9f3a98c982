package io.smartasync.integration.types;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;
import org.apache.pekko.actor.ActorSystem;
import org.apache.pekko.stream.javadsl.AsPublisher;
import org.apache.pekko.stream.javadsl.JavaFlowSupport;
import org.apache.pekko.stream.javadsl.Source;

/** Runs a Pekko {@link Source} for each subscriber, on the actor system of the program. */
@SmartAsync.Adapter
public final class SourceAdapter {

  static final ActorSystem SYSTEM = ActorSystem.create("sources");

  private SourceAdapter() {}

  public static <T, M> Flow.Publisher<T> toPublisher(Source<T, M> source) {
    return subscriber ->
        source
            .runWith(JavaFlowSupport.Sink.<T>asPublisher(AsPublisher.WITHOUT_FANOUT), SYSTEM)
            .subscribe(subscriber);
  }
}
