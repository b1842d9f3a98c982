package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import io.smartasync.Emitter;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Arbiter;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.ZII_Result;

@JCStressTest
@Description("A source that calls back ends while its subscriber cancels.")
@Outcome(id = "true, 0, [01]", expect = ACCEPTABLE, desc = "The source has ended by itself.")
@Outcome(id = "false, 1, 0", expect = ACCEPTABLE, desc = "The source was cancelled.")
@Outcome(id = "", expect = FORBIDDEN, desc = "Both or neither have won.")
@State
public class EndRacesCancellationOfPublisher {

  private final AtomicInteger actions = new AtomicInteger();
  private final AtomicReference<Emitter<String>> emitter = new AtomicReference<>();
  private final Recorder recorder = new Recorder();

  /** Subscribes. */
  public EndRacesCancellationOfPublisher() {
    Async.<String>createPublisher(
            registered -> {
              registered.onCancel(actions::incrementAndGet);
              emitter.set(registered);
            })
        .subscribe(recorder);
  }

  private static final class Recorder implements Flow.Subscriber<String> {

    private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    private int ends;

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.set(given);
    }

    @Override
    public void onNext(String element) {}

    @Override
    public void onError(Throwable failure) {
      ends = -1;
    }

    @Override
    public void onComplete() {
      ends++;
    }
  }

  @Actor
  public void source(ZII_Result r) {
    r.r1 = emitter.get().complete();
  }

  @Actor
  public void canceller() {
    recorder.subscription.get().cancel();
  }

  @Arbiter
  public void arbiter(ZII_Result r) {
    r.r2 = actions.get();
    r.r3 = recorder.ends;
  }
}
