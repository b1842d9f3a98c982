package client;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Function;

/** What a library owns. */
@SuppressWarnings({"overloads", "unchecked"}) // of Function and Consumer, of K...
public interface Client<K extends Comparable<K>> extends Closeable, Pinging {

  /** A request, and what builds it. */
  final class Request {
    String text = "";

    public Request text(String newText) {
      text = newText;
      return this;
    }
  }

  CompletableFuture<String> send(Request request);

  default CompletableFuture<String> send(Consumer<Request> builder) {
    Request request = new Request();
    builder.accept(request);
    return send(request);
  }

  default CompletableFuture<String> send(Function<Request, Request> builder) {
    return send(builder.apply(new Request()));
  }

  <R> CompletionStage<R> get(K key, Function<? super String, ? extends R> reader);

  <R> CompletableFuture<R> cast(String value);

  CompletionStage<? extends List<K>> keys();

  Future<K> first(K... keys);

  CompletableFuture<Void> delete(K key) throws IOException;

  Flow.Publisher<K> watch();

  Flow.Publisher<Void> flush();

  CompletableFuture<int[]> sizes();

  int count();

  String describe(char separator, K... keys) throws IOException;

  void reset();

  Client<K> with(String option);

  @Deprecated
  CompletableFuture<String> oldSend(String text);

  @Deprecated(since = "1", forRemoval = true)
  void oldReset();

  CompletableFuture<String> loadAsync(K key);

  String readAsync();

  CompletableFuture<String> toStringAsync();

  CompletableFuture<String> newAsync();

  String wait(K key);

  CompletableFuture<String> waitAsync(K key);

  static <K extends Comparable<K>> Client<K> create(K key) {
    return new SimpleClient<>(key);
  }
}
