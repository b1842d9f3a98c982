package org.calls;

import java.io.IOException;
import java.nio.channels.CompletionHandler;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/** A client whose methods call back, on the thread of the caller or on another. */
public class Client<K extends Comparable<K>> {

  public int calls;

  public void get(K key, Callback<String> callback) {
    new Thread(() -> callback.onSuccess("value of " + key)).start();
  }

  public void put(K key, String completer, Callback<Void> callback) throws IOException {
    if (completer.isEmpty()) {
      throw new IOException("nothing to put");
    }
    calls++;
    callback.onSuccess(null);
  }

  public <T> boolean convert(Callback<? super List<T>> callback, T one, T two) {
    callback.onSuccess(List.of(one, two));
    return true;
  }

  public void fail(Callback<K> callback) {
    callback.onFailure(new IOException("failed"));
  }

  public void list(K from, Observer<K> observer) {
    observer.onNext(from);
    observer.onNext(from);
    observer.onCompleted();
  }

  public void first(K from, Observer<? super K> observer) {
    observer.onNext(from);
    observer.onCompleted();
  }

  public void query(String text, Handler<Result<List<K>>> handler) {
    handler.handle(new Result<>(List.of(), null));
  }

  /** No result: another type of event. */
  public void onEvent(Handler<String> handler) {
    handler.handle("event");
  }

  public void send(String text, Receipt receipt) {
    receipt.onReceipt(text.length(), null);
  }

  public <A> void read(byte[] target, A attachment, CompletionHandler<Integer, ? super A> handler) {
    handler.completed(target.length, attachment);
  }

  /** The listener has default methods. */
  public void load(K key, Listener<? super List<K>> listener) {
    listener.onProgress(50);
    listener.onResult(List.of(key));
  }

  public void refuse(Listener<K> listener) {
    listener.onFailure(new IOException("refused"));
  }

  /** There is the method without a callback. */
  public <A> void write(byte[] source, A attachment, CompletionHandler<Integer, ? super A> handler) {
    handler.completed(source.length, attachment);
  }

  public CompletableFuture<Integer> write(byte[] source) {
    return CompletableFuture.completedFuture(source.length);
  }

  /** The caller sends values too. */
  public Observer<K> chat(Observer<K> answers) {
    return answers;
  }

  /** Two callbacks. */
  public void both(Callback<String> one, Callback<String> two) {
    one.onSuccess("one");
    two.onSuccess("two");
  }

  public void kept(Callback<String> callback) {
    callback.onSuccess("kept");
  }

  public void close(Callback<Void> callback) {
    calls = -1;
    callback.onSuccess(null);
  }
}
