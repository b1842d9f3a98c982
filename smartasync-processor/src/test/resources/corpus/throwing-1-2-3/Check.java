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

  interface Variant {
    void call(SmartFiles files, Throwable failure)
        throws IOException, SQLException, TimeoutException;
  }

  public static void main(String[] args) throws Exception {
    Files files = new Files();
    for (SmartFiles variant : new SmartFiles[] {files, SmartFiles.of(files)}) {
      FileNotFoundException missing = new FileNotFoundException();
      SQLException sql = new SQLException();
      TimeoutException timeout = new TimeoutException();
      IllegalStateException unchecked = new IllegalStateException();
      assert thrown(() -> variant.one(missing)) == missing;
      assert thrown(() -> variant.one(unchecked)) == unchecked;
      assert thrown(() -> variant.one(sql)) instanceof AsyncException e && e.getCause() == sql;
      assert thrown(() -> variant.two(missing)) == missing;
      assert thrown(() -> variant.two(sql)) == sql;
      assert thrown(() -> variant.two(unchecked)) == unchecked;
      assert thrown(() -> variant.two(timeout)) instanceof AsyncException e
          && e.getCause() == timeout;
      Variant three = SmartFiles::three;
      for (Throwable failure : new Throwable[] {missing, sql, timeout, unchecked}) {
        assert thrown(() -> call(three, variant, failure)) == failure;
      }
      assert thrown(() -> call(three, variant, new CloneNotSupportedException()))
          instanceof AsyncException;
      assert thrown(() -> call(three, variant, new CancellationException()))
          instanceof CancellationException;
      for (Throwable failure : new Throwable[] {missing, sql, timeout, unchecked}) {
        assert thrown(() -> all(variant, failure)) == failure;
      }
      AssertionError error = new AssertionError("mine");
      assert thrown(() -> variant.two(error)) == error;
      assert !(thrown(() -> variant.two(missing)) instanceof UncheckedIOException);
    }
  }

  private static Object call(Variant variant, SmartFiles files, Throwable failure)
      throws Exception {
    variant.call(files, failure);
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
