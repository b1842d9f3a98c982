package runtimecalls;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeoutException;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    Jobs jobs = new Jobs();
    jobs.withoutResult();
    String text = String.join(" ", jobs.done);
    assert text.equals(
            "plain returning throwing plain throwing overloaded throwing returning"
                + " plain throwing overloaded throwing throwing plain"
                + " plain throwing plain throwing")
        : text;
    jobs.done.clear();
    jobs.withoutResultAsync().join();
    assert jobs.done.size() == 18 : jobs.done;

    String combined = "created registered 1 body 1 true added nothing";
    assert jobs.combined().equals(combined) : jobs.combined();
    assert jobs.combinedAsync().join().equals(combined);

    for (Exception failure :
        List.of(
            new IOException("future"),
            new SQLException("future"),
            new TimeoutException("future"),
            new IOException("stage"),
            new TimeoutException("plain"),
            new IllegalStateException("future"))) {
      try {
        jobs.failing(failure);
        throw new AssertionError("has not failed");
      } catch (IOException | SQLException | TimeoutException | IllegalStateException e) {
        assert e == failure : e;
      }
    }
  }
}
