package com.user;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.promises.Acknowledgement;
import org.promises.Download;
import org.promises.Lazy;
import org.promises.Lines;
import org.promises.Perhaps;
import org.promises.Promise;
import org.promises.Receipt;
import org.promises.Rows;
import org.promises.Task;

public class Service implements SmartService {

  final Promise<String> pending = new Promise<>();
  final Rows<Integer> rows;
  final AtomicInteger started = new AtomicInteger();

  Service(Rows<Integer> rows) {
    this.rows = rows;
  }

  @SmartAsync(throwing = IOException.class)
  @Override
  public Promise<String> find(long id) {
    return id < 0 ? Promise.failed(new IOException("no user " + id)) : Promise.of("user " + id);
  }

  @SmartAsync
  @Override
  public Promise<? extends Number> count() {
    return Promise.of(3);
  }

  @SmartAsync
  @Override
  public <N extends Number, P extends Promise<N>> P same(P promise) {
    return promise;
  }

  @SmartAsync
  @Override
  @SuppressWarnings("rawtypes")
  public Promise raw() {
    return Promise.of("raw");
  }

  @SmartAsync(timeout = "10ms")
  @Override
  public Promise<String> pendingAsync() {
    return pending;
  }

  @SmartAsync
  @Override
  public Promise<String> interruptedAsync() {
    Thread.currentThread().interrupt();
    return pending;
  }

  @SmartAsync
  @Override
  public Receipt buyAsync(String what) {
    Receipt receipt = new Receipt();
    receipt.complete("bought " + what, null);
    return receipt;
  }

  @SmartAsync
  @Override
  public Acknowledgement sendAsync() {
    return new Acknowledgement(Promise.of(true));
  }

  @SmartAsync
  @Override
  public Download loadAsync() {
    return () -> Promise.of(new byte[] {1, 2});
  }

  @SmartAsync
  @Override
  public Perhaps<String> nickname(boolean exists) {
    return new Perhaps<>(Promise.of(Optional.of("Ada").filter(name -> exists)));
  }

  @SmartAsync(name = "nicknameIfAny", optional = true)
  @Override
  public Perhaps<String> nickname(int exists) {
    return nickname(exists > 0);
  }

  @SmartAsync
  @Override
  public Task<IOException, Integer> computeAsync(int number) {
    return new Task<>(
        () -> {
          started.incrementAndGet();
          return Promise.of(number * number);
        });
  }

  @SmartAsync
  @Override
  public Rows<Integer> numbersAsync() {
    return rows;
  }

  @SmartAsync
  @Override
  public Lines linesAsync() {
    return new Lines(List.of("one", "two"));
  }

  @SmartAsync(single = true)
  @Override
  public Lines lineAsync() {
    return new Lines(List.of("one"));
  }

  @SmartAsync(as = Promise.class)
  @Override
  public String greet(String name) throws IOException {
    if (name.isEmpty()) {
      throw new IOException("nobody to greet");
    }
    return "Hello " + name;
  }

  @SmartAsync(as = Lazy.class)
  @Override
  public int start() {
    return started.incrementAndGet();
  }

  @SmartAsync(as = Acknowledgement.class)
  @Override
  public void touch() {
    started.incrementAndGet();
  }

  @SmartAsync(as = Download.class)
  @Override
  public byte[] read() {
    return new byte[] {3};
  }

  @SmartAsync(as = Perhaps.class)
  @Override
  public String nothing() {
    return null;
  }

  @SmartAsync(as = Rows.class)
  @Override
  public Stream<Integer> upTo(int end) {
    return Stream.iterate(1, number -> number <= end, number -> number + 1);
  }
}
