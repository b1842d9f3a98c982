package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicReference;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.jspecify.annotations.Nullable;

/**
 * {@code Async.create} and {@code Async.createPublisher} against plain models of them, on random
 * courses of events. A failure is reported with the seed that produces it again.
 */
class CallbackModelTest {

  private static final int TRIES = 5_000;

  enum Event {
    NEXT,
    REQUEST_ONE,
    REQUEST_THREE,
    REQUEST_ALL,
    REQUEST_NOTHING,
    COMPLETE,
    FAIL,
    CANCEL,
    ON_CANCEL,
    ON_REQUEST
  }

  @Provide
  Arbitrary<List<Event>> events() {
    return Arbitraries.frequency(
            Tuple.of(12, Event.NEXT),
            Tuple.of(4, Event.REQUEST_ONE),
            Tuple.of(2, Event.REQUEST_THREE),
            Tuple.of(1, Event.REQUEST_ALL),
            Tuple.of(1, Event.REQUEST_NOTHING),
            Tuple.of(1, Event.COMPLETE),
            Tuple.of(1, Event.FAIL),
            Tuple.of(1, Event.CANCEL),
            Tuple.of(2, Event.ON_CANCEL),
            Tuple.of(1, Event.ON_REQUEST))
        .list()
        .ofMaxSize(30);
  }

  @Provide
  Arbitrary<Integer> buffers() {
    return Arbitraries.integers().between(0, 4);
  }

  // The publisher.

  /** A model without queue discipline: what is emitted, what is allowed, and how it ends. */
  private static final class PublisherModel {

    private final int buffer;
    private final List<String> log = new ArrayList<>();
    private final ArrayDeque<Integer> waiting = new ArrayDeque<>();
    private long demand;
    private int emitted;
    private int refused;
    private int actions;
    private int ran;
    private boolean isOpen = true;
    private boolean isSubscribed = true;
    private boolean isCancelled;
    private String end = "";
    private boolean asks;
    private long unasked;

    PublisherModel(int buffer) {
      this.buffer = buffer;
    }

    void handle(Event event) {
      switch (event) {
        case NEXT -> next();
        case REQUEST_ONE -> request(1);
        case REQUEST_THREE -> request(3);
        case REQUEST_ALL -> request(Long.MAX_VALUE);
        case REQUEST_NOTHING -> {
          if (isSubscribed) {
            waiting.clear();
            end = "IllegalArgumentException";
          }
          violate("IllegalArgumentException");
        }
        case COMPLETE -> close("end", false);
        case FAIL -> close("failure", false);
        case CANCEL -> {
          if (isSubscribed) {
            isSubscribed = false;
            waiting.clear();
            cancelIf(isOpen);
            isOpen = false;
          }
        }
        case ON_CANCEL -> {
          actions++;
          if (isCancelled) {
            ran++;
          }
        }
        case ON_REQUEST -> {
          asks |= isOpen;
          ask();
        }
      }
      deliver();
    }

    private void next() {
      if (!isOpen) {
        refused++;
      } else if (waiting.size() - demand < buffer) {
        waiting.add(emitted++);
      } else {
        refused++;
        violate("IllegalStateException");
      }
    }

    private void request(long n) {
      if (!isSubscribed) {
        return;
      }
      long before = Math.max(0, demand - waiting.size());
      demand = demand + n < 0 ? Long.MAX_VALUE : demand + n;
      long room = demand == Long.MAX_VALUE ? demand : Math.max(0, demand - waiting.size());
      deliver();
      unasked =
          unasked == Long.MAX_VALUE || (room == Long.MAX_VALUE && before != room)
              ? Long.MAX_VALUE
              : unasked + room - before;
      ask();
    }

    private void ask() {
      if (asks && isOpen && unasked > 0) {
        log.add("asked for " + unasked);
        unasked = 0;
      }
    }

    private void violate(String failure) {
      close(failure, true);
    }

    private void close(String how, boolean cancels) {
      if (isOpen) {
        isOpen = false;
        end = how;
        cancelIf(cancels);
        if (!cancels) {
          actions = Integer.MIN_VALUE; // dropped
        }
      }
    }

    private void cancelIf(boolean condition) {
      if (condition) {
        isCancelled = true;
        ran = actions;
      }
    }

    private void deliver() {
      while (isSubscribed && demand > 0 && !waiting.isEmpty()) {
        log.add("" + waiting.poll());
        if (demand != Long.MAX_VALUE) {
          demand--;
        }
      }
      if (isSubscribed && waiting.isEmpty() && !isOpen) {
        isSubscribed = false;
        log.add(end);
      }
    }
  }

  private static final class RealPublisher implements Flow.Subscriber<Integer> {

    private final List<String> log = new ArrayList<>();
    private final List<Integer> cancellations = new ArrayList<>();
    private final AtomicReference<Emitter<Integer>> emitter = new AtomicReference<>();
    private final AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
    private int emitted;
    private int refused;

    RealPublisher(int buffer) {
      Async.<Integer>createPublisher(buffer, emitter::set).subscribe(this);
    }

    void handle(Event event) {
      switch (event) {
        case NEXT -> {
          if (emitter.get().next(emitted)) {
            emitted++;
          } else {
            refused++;
          }
        }
        case REQUEST_ONE -> subscription.get().request(1);
        case REQUEST_THREE -> subscription.get().request(3);
        case REQUEST_ALL -> subscription.get().request(Long.MAX_VALUE);
        case REQUEST_NOTHING -> subscription.get().request(0);
        case COMPLETE -> emitter.get().complete();
        case FAIL -> emitter.get().completeExceptionally(new RuntimeException());
        case CANCEL -> subscription.get().cancel();
        case ON_CANCEL -> emitter.get().onCancel(() -> cancellations.add(1));
        case ON_REQUEST -> emitter.get().onRequest(n -> log.add("asked for " + n));
      }
    }

    @Override
    public void onSubscribe(Flow.Subscription given) {
      subscription.set(given);
    }

    @Override
    public void onNext(Integer element) {
      log.add("" + element);
    }

    @Override
    public void onError(Throwable failure) {
      log.add(
          failure.getClass() == RuntimeException.class
              ? "failure"
              : failure.getClass().getSimpleName());
    }

    @Override
    public void onComplete() {
      log.add("end");
    }
  }

  @Property(tries = TRIES)
  void createPublisherAgreesWithItsModel(
      @ForAll("events") List<Event> events, @ForAll("buffers") int buffer) {
    PublisherModel model = new PublisherModel(buffer);
    RealPublisher real = new RealPublisher(buffer);
    for (Event event : events) {
      model.handle(event);
      real.handle(event);
    }
    assertThat(real.log).isEqualTo(model.log);
    assertThat(real.refused).isEqualTo(model.refused);
    assertThat(real.cancellations).hasSize(model.ran);
  }

  // The future.

  @Property(tries = TRIES)
  void createAgreesWithItsModel(@ForAll("events") List<Event> events) {
    AtomicReference<@Nullable Completer<Integer>> registered = new AtomicReference<>();
    CompletableFuture<Integer> future = Async.create(registered::set);
    Completer<Integer> completer = Objects.requireNonNull(registered.get());
    List<Integer> ran = new ArrayList<>();
    List<Integer> expected = new ArrayList<>();
    List<Integer> waiting = new ArrayList<>();
    @Nullable Event end = null;
    for (int i = 0; i < events.size(); i++) {
      int number = i;
      Event event = events.get(i);
      boolean ends = false;
      boolean cancels = false;
      switch (event) {
        case COMPLETE -> ends = completer.complete(number);
        case FAIL -> ends = completer.completeExceptionally(new RuntimeException());
        case CANCEL -> {
          boolean isCancelled = future.isCancelled();
          cancels = future.cancel(true) && !isCancelled;
        }
        case REQUEST_NOTHING -> cancels = future.complete(number);
        case REQUEST_ALL -> cancels = future.completeExceptionally(new RuntimeException());
        case ON_CANCEL -> {
          completer.onCancel(() -> ran.add(number));
          if (end == null) {
            waiting.add(number);
          } else if (end != Event.COMPLETE) {
            expected.add(number);
          }
        }
        default -> {}
      }
      assertThat(ends || cancels)
          .as("%s of %s", event, events)
          .isEqualTo(
              end == null
                  && List.of(
                          Event.COMPLETE,
                          Event.FAIL,
                          Event.CANCEL,
                          Event.REQUEST_NOTHING,
                          Event.REQUEST_ALL)
                      .contains(event));
      if (ends) {
        end = Event.COMPLETE;
      } else if (cancels) {
        end = Event.CANCEL;
        expected.addAll(waiting);
      }
      assertThat(ran).isEqualTo(expected);
      assertThat(future.isDone()).isEqualTo(end != null);
    }
  }
}
