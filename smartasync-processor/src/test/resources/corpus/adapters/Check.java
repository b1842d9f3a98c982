package com.user;

import io.smartasync.AsyncInterruptedException;
import io.smartasync.AsyncTimeoutException;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.promises.Lazy;
import org.promises.Promise;
import org.promises.Rows;
import org.promises.adapters.PromiseAdapter;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    Service service = new Service(Rows.of(List.of(1, 2, 3), () -> {}));
    oneValue(service);
    oneValue(SmartService.of(service));
    failures(SmartService.of(service));
    cancellation(SmartService.of(new Service(Rows.of(List.of(), () -> {}))));
    manyValues();
    made(SmartService.of(service));
    CompletableFuture<String> name = SmartMixed.of(new Mixed()).nameAsync();
    assert name.join().equals("mixed");
    join(SmartMixed.of(new Mixed()).pingAsync().promise());
  }

  private static void oneValue(SmartService variant) throws IOException {
    assert variant.findBlocking(1).equals("user 1");
    Number count = variant.countBlocking();
    assert count.equals(3);
    int same = variant.sameBlocking(Promise.of(4));
    assert same == 4;
    Object raw = variant.rawBlocking();
    assert raw.equals("raw");
    String bought = variant.buy("tea");
    assert bought.equals("bought tea");
    variant.send();
    assert Arrays.equals(variant.load(), new byte[] {1, 2});
    assert variant.nicknameBlocking(true).equals("Ada");
    assert variant.nicknameIfAny(1).equals(Optional.of("Ada"));
    assert variant.nicknameIfAny(0).isEmpty();
    Integer square = variant.compute(5);
    assert square == 25;
  }

  private static void failures(SmartService variant) {
    try {
      variant.findBlocking(-1);
      throw new AssertionError("found");
    } catch (IOException e) {
      assert e.getMessage().equals("no user -1");
    }
    try {
      variant.nicknameBlocking(false);
      throw new AssertionError("found");
    } catch (NoSuchElementException e) {
      assert e.getMessage().equals("No value present");
    }
  }

  private static void cancellation(SmartService variant) {
    Promise<String> pending = variant.pendingAsync();
    try {
      variant.interrupted();
      throw new AssertionError("done");
    } catch (AsyncInterruptedException e) {
      assert Thread.interrupted();
    }
    assert pending.isAbandoned();

    Service service = new Service(Rows.of(List.of(), () -> {}));
    try {
      service.pending();
      throw new AssertionError("done");
    } catch (AsyncTimeoutException e) {
      assert service.pending.isAbandoned();
    }
  }

  private static void manyValues() {
    Service service = new Service(Rows.of(List.of(1, 2, 3), () -> {}));
    try (Stream<Integer> numbers = service.numbers()) {
      assert numbers.toList().equals(List.of(1, 2, 3));
    }
    CountDownLatch closed = new CountDownLatch(1);
    Rows<Integer> ones = Rows.of(Collections.nCopies(100_000, 1), closed::countDown);
    try (Stream<Integer> numbers = new Service(ones).numbers()) {
      assert numbers.findFirst().orElseThrow() == 1;
    }
    await(closed);
    assert ones.fetched() < 1000;
    Rows<Integer> broken =
        new Rows<>(() -> Promise.failed(new IllegalStateException("broken")), () -> {});
    try (Stream<Integer> numbers = new Service(broken).numbers()) {
      numbers.count();
      throw new AssertionError("counted");
    } catch (IllegalStateException e) {
      assert e.getMessage().equals("broken");
    }
    assert service.lines().toList().equals(List.of("one", "two"));
    assert service.line().equals("one");
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static void made(SmartService variant) throws Exception {
    assert join(variant.greetAsync("Ada")).equals("Hello Ada");
    try {
      join(variant.greetAsync(""));
      throw new AssertionError("greeted");
    } catch (java.util.concurrent.CompletionException e) {
      assert e.getCause() instanceof IOException;
    }
    Service service = new Service(Rows.of(List.of(), () -> {}));
    Lazy<Integer> lazy = service.startAsync();
    assert service.started.get() == 0;
    assert join(lazy.ask()) == 1;
    assert join(lazy.ask()) == 2;
    join(service.touchAsync().promise());
    assert service.started.get() == 3;
    assert Arrays.equals(join(service.readAsync().bytes()), new byte[] {3});
    assert join(service.nothingAsync().promise()).isEmpty();
    Rows<Integer> upToTwo = service.upToAsync(2);
    assert join(upToTwo.next()) == 1;
    assert join(upToTwo.next()) == 2;
    assert join(upToTwo.next()) == null;
    upToTwo.close();
  }

  private static <T> T join(Promise<T> promise) {
    return PromiseAdapter.toFuture(promise).toCompletableFuture().join();
  }
}
