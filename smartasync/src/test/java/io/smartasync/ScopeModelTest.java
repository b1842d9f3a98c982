package io.smartasync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/**
 * {@link AsyncScope} against a plain model of it, on random courses of events. A failure is
 * reported with the seed that produces it again.
 */
class ScopeModelTest {

  private static final int TRIES = 5_000;

  enum Kind {
    ADD,
    COMPLETE,
    FAIL,
    CANCEL,
    CANCEL_SOURCE,
    COMPLETE_FROM_OUTSIDE,
    CLOSE
  }

  /** Something that happens to an operation, which the number chooses. */
  record Event(Kind kind, int number) {}

  /** How an operation ends: pending, value, cancelled, or the number of the failed operation. */
  record Seen(List<String> futures, List<String> sources, int refused) {}

  @Provide
  Arbitrary<List<Event>> events() {
    return Combinators.combine(
            Arbitraries.frequency(
                Tuple.of(8, Kind.ADD),
                Tuple.of(3, Kind.COMPLETE),
                Tuple.of(2, Kind.FAIL),
                Tuple.of(2, Kind.CANCEL),
                Tuple.of(1, Kind.CANCEL_SOURCE),
                Tuple.of(1, Kind.COMPLETE_FROM_OUTSIDE),
                Tuple.of(1, Kind.CLOSE)),
            Arbitraries.integers().between(0, 100))
        .as(Event::new)
        .list()
        .ofMaxSize(30);
  }

  private static Seen model(List<Event> events, boolean isCancelledOnFailure) {
    List<String> futures = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    String failure = "";
    boolean isOpen = true;
    int refused = 0;
    for (Event event : events) {
      if (event.kind() == Kind.ADD) {
        if (isOpen) {
          futures.add(failure.isEmpty() ? "pending" : failure);
          sources.add(failure.isEmpty() ? "pending" : "cancelled");
        } else {
          refused++;
        }
        continue;
      }
      if (event.kind() == Kind.CLOSE) {
        isOpen = false;
        futures.replaceAll(each -> each.equals("pending") ? "cancelled" : each);
        sources.replaceAll(each -> each.equals("pending") ? "cancelled" : each);
        continue;
      }
      if (futures.isEmpty()) {
        continue;
      }
      int index = event.number() % futures.size();
      if (!futures.get(index).equals("pending")) {
        continue;
      }
      switch (event.kind()) {
        case COMPLETE -> {
          futures.set(index, "value");
          sources.set(index, "value");
        }
        case FAIL -> {
          futures.set(index, "failure " + index);
          sources.set(index, "failure " + index);
          if (isCancelledOnFailure) {
            failure = "failure " + index;
            String first = failure;
            futures.replaceAll(each -> each.equals("pending") ? first : each);
            sources.replaceAll(each -> each.equals("pending") ? "cancelled" : each);
          }
        }
        case CANCEL, CANCEL_SOURCE -> {
          futures.set(index, "cancelled");
          sources.set(index, "cancelled");
        }
        default -> {
          futures.set(index, "value");
          sources.set(index, "cancelled");
        }
      }
    }
    return new Seen(futures, sources, refused);
  }

  private static Seen real(List<Event> events, boolean isCancelledOnFailure) {
    List<CompletableFuture<String>> futures = new ArrayList<>();
    List<CompletableFuture<String>> sources = new ArrayList<>();
    int refused = 0;
    AsyncScope scope = isCancelledOnFailure ? Async.scopeCancelledOnFailure() : Async.scope();
    try (scope) {
      for (Event event : events) {
        switch (event.kind()) {
          case ADD -> {
            CompletableFuture<String> source = new CompletableFuture<>();
            try {
              futures.add(scope.add(source));
              sources.add(source);
            } catch (IllegalStateException e) {
              assertThat(source).isCancelled();
              refused++;
            }
          }
          case CLOSE -> scope.close();
          default -> {
            if (!futures.isEmpty()) {
              int index = event.number() % futures.size();
              happen(event.kind(), index, futures.get(index), sources.get(index));
            }
          }
        }
      }
      return new Seen(
          futures.stream().map(ScopeModelTest::outcome).toList(),
          sources.stream().map(ScopeModelTest::outcome).toList(),
          refused);
    }
  }

  private static void happen(
      Kind kind, int index, CompletableFuture<String> future, CompletableFuture<String> source) {
    switch (kind) {
      case COMPLETE -> source.complete("value");
      case FAIL -> source.completeExceptionally(new IllegalStateException("failure " + index));
      case CANCEL -> future.cancel(true);
      case CANCEL_SOURCE -> source.cancel(true);
      default -> future.complete("value");
    }
  }

  private static String outcome(CompletableFuture<String> future) {
    return switch (future.state()) {
      case RUNNING -> "pending";
      case SUCCESS -> future.resultNow();
      case CANCELLED -> "cancelled";
      case FAILED -> String.valueOf(future.exceptionNow().getMessage());
    };
  }

  @Property(tries = TRIES)
  void aScopeAgreesWithItsModel(
      @ForAll("events") List<Event> events, @ForAll boolean isCancelledOnFailure) {
    assertThat(real(events, isCancelledOnFailure)).isEqualTo(model(events, isCancelledOnFailure));
  }
}
