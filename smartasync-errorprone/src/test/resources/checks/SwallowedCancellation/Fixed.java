import static io.smartasync.Async.await;

import fixture.SmartClient;
import fixture.Users;
import io.smartasync.AsyncInterruptedException;
import java.util.concurrent.CancellationException;

class Case {
  private final Users users = new Users();

  void empty() {
    try {
      System.out.println(users.find(1));
    // BUG: write 'throw e;' in the catch clause
    } catch (CancellationException e) {
      throw e;
    }
  }

  void inALoop() {
    while (true) {
      try {
        System.out.println(users.find(1));
      // BUG: write 'throw e;' in the catch clause
      } catch (AsyncInterruptedException | CancellationException e) {
        System.out.println("again"); throw e;
      }
    }
  }

  void checked() {
    try {
      Thread.sleep(1);
      System.out.println(users.find(1));
    // BUG: write 'Thread.currentThread().interrupt();' in the catch clause
    } catch (InterruptedException e) {
      System.out.println("interrupted"); Thread.currentThread().interrupt();
    }
  }

  void throughAFacade(SmartClient<String> client) {
    try {
      client.insert("a");
    // BUG: write 'throw e;' in the catch clause
    } catch (CancellationException e) {
      throw e;
    }
  }

  // None of these is wrong.

  String chosen() {
    try {
      return users.find(1);
    } catch (CancellationException e) {
      return "none";
    }
  }

  void passedOn() {
    try {
      await(users.countAsync());
    } catch (AsyncInterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  void interrupted() {
    try {
      Thread.sleep(1);
      users.find(1);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  void onPurpose() {
    try {
      users.find(1);
    } catch (CancellationException ignored) {
    }
  }

  void withoutAWait() {
    try {
      System.out.println("no wait");
    } catch (CancellationException e) {
    }
  }

  void otherFailures() {
    try {
      users.find(1);
    } catch (IllegalStateException e) {
    }
  }
}
