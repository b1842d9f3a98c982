package throwing;

import io.smartasync.AsyncException;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeoutException;

final class Check {
  private Check() {}

  interface Door {
    void call(SmartFiles files, Throwable failure)
        throws IOException, SQLException, TimeoutException;
  }

  public static void main(String[] args) throws Exception {
    Files files = new Files();
    for (SmartFiles door : new SmartFiles[] {files, SmartFiles.of(files)}) {
      FileNotFoundException missing = new FileNotFoundException();
      SQLException sql = new SQLException();
      TimeoutException timeout = new TimeoutException();
      IllegalStateException unchecked = new IllegalStateException();
      assert thrown(() -> door.one(missing)) == missing;
      assert thrown(() -> door.one(unchecked)) == unchecked;
      assert thrown(() -> door.one(sql)) instanceof AsyncException e && e.getCause() == sql;
      assert thrown(() -> door.two(missing)) == missing;
      assert thrown(() -> door.two(sql)) == sql;
      assert thrown(() -> door.two(unchecked)) == unchecked;
      assert thrown(() -> door.two(timeout)) instanceof AsyncException e
          && e.getCause() == timeout;
      Door three = SmartFiles::three;
      for (Throwable failure : new Throwable[] {missing, sql, timeout, unchecked}) {
        assert thrown(() -> call(three, door, failure)) == failure;
      }
      assert thrown(() -> call(three, door, new CloneNotSupportedException()))
          instanceof AsyncException;
      assert thrown(() -> call(three, door, new CancellationException()))
          instanceof CancellationException;
      for (Throwable failure : new Throwable[] {missing, sql, timeout, unchecked}) {
        assert thrown(() -> all(door, failure)) == failure;
      }
      AssertionError error = new AssertionError("mine");
      assert thrown(() -> door.two(error)) == error;
      assert !(thrown(() -> door.two(missing)) instanceof UncheckedIOException);
    }
  }

  private static Object call(Door door, SmartFiles files, Throwable failure) throws Exception {
    door.call(files, failure);
    return "nothing";
  }

  private static Object all(SmartFiles files, Throwable failure) throws Exception {
    files.all(failure);
    return "nothing";
  }

  private static Throwable thrown(Callable<?> call) {
    try {
      throw new IllegalArgumentException("returned " + call.call());
    } catch (Throwable failure) {
      return failure;
    }
  }
}
