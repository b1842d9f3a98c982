package callbacks;

import io.smartasync.AsyncException;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.calls.Callback;
import org.calls.Client;
import org.calls.Observer;

final class Check {
  private Check() {}

  public static void main(String[] args) throws IOException {
    Client<Integer> original = new Client<>();
    SmartClient<Integer> client = SmartClient.of(original);
    try (client) {
      assert client.get(1).equals("value of 1");
      client.put(1, "one");
      assert original.calls == 1;
      List<String> converted = client.convert("a", "b");
      assert converted.equals(List.of("a", "b"));
      try (Stream<Integer> all = client.list(7)) {
        assert all.toList().equals(List.of(7, 7));
      }
      assert client.first(8) == 8;
      List<Integer> found = client.query("text");
      assert found.isEmpty();
      client.onEvent(event -> original.calls++);
      assert original.calls == 2;
      long number = client.send("four");
      assert number == 4;
      int read = client.read(new byte[3]);
      assert read == 3;
      assert client.write(new byte[5]) == 5;
      List<Integer> loaded = client.load(9);
      assert loaded.equals(List.of(9));
      keepsOthers(client, original);
      failures(client);
      failuresOfListeners(client);
    }
    assert original.calls == -1;
  }

  private static void keepsOthers(SmartClient<Integer> client, Client<Integer> original)
      throws IOException {
    client.write(
        new byte[6],
        "attachment",
        new java.nio.channels.CompletionHandler<Integer, String>() {
          @Override
          public void completed(Integer result, String attachment) {
            original.calls += result;
          }

          @Override
          public void failed(Throwable failure, String attachment) {}
        });
    assert original.calls == 8;
    Counter counter = new Counter();
    client.kept(counter);
    client.both(counter, counter);
    assert counter.results == 3;
    Observer<Integer> sender = client.chat(null);
    assert sender == null;
  }

  private static void failures(SmartClient<Integer> client) {
    try {
      client.put(1, "");
      throw new AssertionError("no failure");
    } catch (IOException e) {
      assert e.getMessage().equals("nothing to put");
    }
    try {
      client.fail();
      throw new AssertionError("no failure");
    } catch (IOException e) {
      assert e.getMessage().equals("failed");
    } catch (AsyncException e) {
      throw new AssertionError(e);
    }
  }

  private static void failuresOfListeners(SmartClient<Integer> client) {
    try {
      client.refuse();
      throw new AssertionError("no failure");
    } catch (IOException e) {
      assert e.getMessage().equals("refused");
    }
  }

  private static final class Counter implements Callback<String> {
    private int results;

    @Override
    public void onSuccess(String result) {
      results++;
    }

    @Override
    public void onFailure(Throwable failure) {}
  }
}
