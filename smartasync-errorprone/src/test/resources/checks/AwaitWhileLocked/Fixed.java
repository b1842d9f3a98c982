import static io.smartasync.Async.await;

import fixture.SmartClient;
import fixture.Users;
import io.smartasync.Async;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;

class Case {
  private final Users users = new Users();
  private final Object monitor = new Object();
  private final Lock lock = new ReentrantLock();

  String inABlock(long id) {
    synchronized (monitor) {
      // BUG: find waits while the thread holds the monitor (monitor)
      return users.find(id);
    }
  }

  synchronized int inAMethod() {
    // BUG: Async.await waits while the thread holds the monitor of the synchronized method
    return await(users.countAsync());
  }

  String inALock(long id) {
    lock.lock();
    try {
      // BUG: find waits while the thread holds the lock lock
      return users.find(id);
    } finally {
      lock.unlock();
    }
  }

  synchronized String throughAFacade(SmartClient<String> client) {
    // BUG: get waits while the thread holds the monitor of the synchronized method
    return client.get(1);
  }

  synchronized long ofAStream(SmartClient<String> client) {
    // BUG: list waits while the thread holds the monitor of the synchronized method
    return client.list().count();
  }

  // None of these is wrong.

  synchronized Stream<String> aLazyStream(SmartClient<String> client) {
    return client.size() == 0 ? users.namesBlocking() : client.list();
  }

  synchronized CompletableFuture<String> later(long id) {
    return Async.start(() -> users.find(id));
  }

  String after(long id) {
    CompletableFuture<String> future;
    synchronized (monitor) {
      future = users.findAsync(id);
    }
    return await(future);
  }

  String afterUnlocking(long id) {
    lock.lock();
    try {
      System.out.println(id);
    } finally {
      lock.unlock();
    }
    return users.find(id);
  }

  String chosenMonitor(long id) {
    synchronized (users.find(id)) {
      return "chosen";
    }
  }
}
