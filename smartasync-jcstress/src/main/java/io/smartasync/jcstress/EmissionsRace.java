package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import io.smartasync.Emitter;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.II_Result;

@JCStressTest
@Description("Two threads emit elements, of which one also requests them.")
@Outcome(id = "2, 0", expect = ACCEPTABLE, desc = "Both arrive, one after the other.")
@Outcome(id = "", expect = FORBIDDEN, desc = "An element is lost, or the signals overlap.")
@State
public class EmissionsRace {

  private final AtomicReference<Emitter<String>> emitter = new AtomicReference<>();
  private final Recorder recorder = new Recorder();

  /** Subscribes. */
  public EmissionsRace() {
    Async.<String>createPublisher(2, emitter::set).subscribe(recorder);
  }

  /** Counts with plain fields: signals that overlap would lose an update. */
  private static final class Recorder implements Flow.Subscriber<String> {

    private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    private int received;
    private boolean isInside;
    private int overlaps;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.set(given);
    }

    @Override
    public void onNext(String element) {
      overlaps += isInside ? 1 : 0;
      isInside = true;
      received++;
      isInside = false;
    }

    @Override
    public void onError(Throwable failure) {
      overlaps = -1;
    }

    @Override
    public void onComplete() {
      overlaps = -1;
    }
  }

  @Actor
  public void first() {
    emitter.get().next("a");
  }

  @Actor
  public void second() {
    recorder.subscription.get().request(1);
    emitter.get().next("b");
    recorder.subscription.get().request(1);
  }

  @Arbiter
  public void arbiter(II_Result r) {
    r.r1 = recorder.received;
    r.r2 = recorder.overlaps;
  }
}
