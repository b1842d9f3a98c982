package library;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RunnableFuture;
import java.util.concurrent.SubmissionPublisher;

/** Results that cannot be waited for at once, and names that mislead. */
public final class Library {

  private Library() {}

  /** A publisher that is a builder, as the steps of a query are. */
  public static class Select implements Flow.Publisher<String> {
    private final String sql;

    Select(String sql) {
      this.sql = sql;
    }

    public Where where(String condition) {
      return new Where(sql + " where " + condition);
    }

    @Override
    public void subscribe(Flow.Subscriber<? super String> subscriber) {
      SubmissionPublisher<String> publisher = new SubmissionPublisher<>(Runnable::run, 8);
      publisher.subscribe(subscriber);
      publisher.submit(sql);
      publisher.close();
    }
  }

  public static final class Where extends Select {
    Where(String sql) {
      super(sql);
    }
  }

  public interface Database {
    default Select select(String columns) {
      return new Select("select " + columns);
    }

    default Select count() {
      return new Select("1");
    }

    default CompletableFuture<String> version() {
      return CompletableFuture.completedFuture("1");
    }
  }

  /** Futures that complete when the batch is executed. */
  public static final class Batch {
    private final List<CompletableFuture<String>> results = new ArrayList<>();

    public CompletableFuture<String> put(String key) {
      CompletableFuture<String> result = new CompletableFuture<>();
      results.add(result);
      return result;
    }

    public CompletableFuture<String> putAsync(String key, String value) {
      return put(key);
    }

    public Commands commands() {
      return () -> put("set");
    }

    public CompletableFuture<Integer> execute() {
      results.forEach(each -> each.complete("done"));
      return CompletableFuture.completedFuture(results.size());
    }
  }

  public interface Commands {
    CompletableFuture<String> set();
  }

  public interface Client {
    Commands commands();
  }

  /** Values that this or another call completes later. */
  public interface Channel {
    default CompletableFuture<Void> closeFuture() {
      return new CompletableFuture<>();
    }

    default RunnableFuture<String> newTask() {
      return new FutureTask<>(() -> "ran");
    }

    default Flow.Processor<String, String> processor() {
      return null;
    }

    CompletableFuture<String> read();
  }

  /** Names of methods that wait, beside those that do not. */
  public interface Blocking {
    CompletableFuture<String> find(String key);

    default String findAndAwait(String key) {
      return find(key).join();
    }

    default String findBlocking(String key) {
      return find(key).join();
    }

    default String blockingFind(String key) {
      return find(key).join();
    }

    CompletableFuture<String> storeAsync();

    default String storeSync() {
      return storeAsync().join();
    }

    default CompletableFuture<String> getFuture() {
      return find("get");
    }

    default String describe() {
      return "no wait";
    }
  }
}
