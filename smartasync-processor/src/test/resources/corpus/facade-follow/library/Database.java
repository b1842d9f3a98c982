package database;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/** A driver whose types lead from one to the other, as R2DBC's and MongoDB's do. */
public final class Database {

  /** What was done. */
  public final List<String> log = new ArrayList<>();

  public Flow.Publisher<? extends Connection> connect() {
    return new Values<>(List.of(new Connection(log)));
  }

  public CompletionStage<Connection> connectLater(boolean isThere) {
    return CompletableFuture.completedStage(isThere ? new Connection(log) : null);
  }

  public CompletableFuture<List<Connection>> connections() {
    return CompletableFuture.completedFuture(List.of(new Connection(log)));
  }

  /** Null where there is none. */
  public Connection current(boolean isThere) {
    return isThere ? new Connection(log) : null;
  }

  public <T> Table<T> table(Class<T> type) {
    return new Table<>(type);
  }

  /** A connection. */
  public static final class Connection {
    private final List<String> log;

    Connection(List<String> log) {
      this.log = log;
    }

    public Statement statement(String sql) {
      return new Statement(sql, log);
    }

    public Flow.Publisher<Void> close() {
      log.add("close");
      return new Values<>(List.of());
    }
  }

  /** A statement. */
  public static class Statement {
    private final String sql;
    private final List<String> log;
    private final List<Object> values = new ArrayList<>();

    Statement(String sql, List<String> log) {
      this.sql = sql;
      this.log = log;
    }

    public Statement bind(Object value) {
      values.add(value);
      return this;
    }

    public Flow.Publisher<? extends Result> execute() {
      return subscriber -> {
        log.add(sql + values);
        new Values<>(List.of(new Result(1), new Result(2))).subscribe(subscriber);
      };
    }
  }

  /** A result. */
  public static final class Result {
    private final long number;

    Result(long number) {
      this.number = number;
    }

    public Flow.Publisher<Long> rowsUpdated() {
      return new Values<>(List.of(number));
    }

    public <T> Flow.Publisher<T> map(Function<? super String, ? extends T> mapper) {
      return new Values<>(List.<T>of(mapper.apply("row 1"), mapper.apply("row 2")));
    }
  }

  /** A table. */
  public static class Table<T> {
    final Class<T> type;

    Table(Class<T> type) {
      this.type = type;
    }

    public <N> Table<N> withType(Class<N> newType) {
      return new Table<>(newType);
    }

    public Find<T> find() {
      return new Find<>(10, type);
    }

    public Count count(Find<T> of) {
      return new Count();
    }

    public Class<T> type() {
      return type;
    }
  }

  /** What is found: both a publisher and something to be told more. */
  public static final class Find<T> implements Flow.Publisher<T> {
    private final int limit;
    private final Class<T> type;

    Find(int limit, Class<T> type) {
      this.limit = limit;
      this.type = type;
    }

    public Find<T> limit(int newLimit) {
      return new Find<>(newLimit, type);
    }

    public Flow.Publisher<T> first() {
      return limit == 0 ? new Values<>(List.of()) : new Values<>(List.of(one()));
    }

    private T one() {
      return type.cast("row");
    }

    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
      new Values<>(java.util.Collections.nCopies(limit, one())).subscribe(subscriber);
    }
  }

  /** A value that is available later. */
  public static class Count extends CompletableFuture<Integer> {
    public Count exactly() {
      complete(3);
      return this;
    }
  }

  private record Values<T>(List<T> values) implements Flow.Publisher<T> {
    @Override
    public void subscribe(Flow.Subscriber<? super T> subscriber) {
      AtomicReference<Flow.Subscription> subscription = new AtomicReference<>();
      AtomicInteger next = new AtomicInteger();
      subscription.set(
          new Flow.Subscription() {
            @Override
            public void request(long n) {
              for (long i = 0; i < n && next.get() < values.size(); i++) {
                subscriber.onNext(values.get(next.getAndIncrement()));
              }
              if (next.get() == values.size() && next.getAndIncrement() == values.size()) {
                subscriber.onComplete();
              }
            }

            @Override
            public void cancel() {
              next.set(values.size() + 1);
            }
          });
      subscriber.onSubscribe(subscription.get());
      if (values.isEmpty() && next.getAndIncrement() == 0) {
        subscriber.onComplete();
      }
    }
  }
}
