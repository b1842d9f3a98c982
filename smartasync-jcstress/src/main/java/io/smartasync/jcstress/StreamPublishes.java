package io.smartasync.jcstress;

import static org.openjdk.jcstress.annotations.Expect.ACCEPTABLE;
import static org.openjdk.jcstress.annotations.Expect.FORBIDDEN;

import io.smartasync.Async;
import java.util.Iterator;
import java.util.concurrent.Flow;
import org.openjdk.jcstress.annotations.Actor;
import org.openjdk.jcstress.annotations.Description;
import org.openjdk.jcstress.annotations.JCStressTest;
import org.openjdk.jcstress.annotations.Outcome;
import org.openjdk.jcstress.annotations.State;
import org.openjdk.jcstress.infra.results.IIL_Result;

@JCStressTest
@Description("A stream delivers every element fully initialised, and then the publisher's failure.")
@Outcome(
    id = "1, 2, java.lang.IllegalStateException: broken",
    expect = ACCEPTABLE,
    desc = "All writes are visible.")
@Outcome(id = "", expect = FORBIDDEN, desc = "An element, a write or the failure is missing.")
@State
public class StreamPublishes {

  /** An element whose field is written before it is emitted. */
  private static final class Element {
    int content;
  }

  private final Source<Element> source = new Source<>();
  private final Iterator<Element> elements = Async.stream(source).iterator();

  @Actor
  public void publisher() {
    Flow.Subscriber<? super Element> subscriber = source.subscriber();
    Element first = new Element();
    first.content = 1;
    subscriber.onNext(first);
    Element second = new Element();
    second.content = 2;
    subscriber.onNext(second);
    subscriber.onError(new IllegalStateException("broken"));
  }

  @Actor
  public void consumer(IIL_Result r) {
    r.r3 =
        Outcomes.of(
            () -> {
              r.r1 = elements.next().content;
              r.r2 = elements.next().content;
              return elements.hasNext() ? "one more" : "end";
            });
  }
}
