package facade;

import client.Client;
import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import java.awt.EventQueue;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    Client<String> client = Client.create("a");
    try (SmartClient<String> facade = SmartClient.of(client)) {
      assert facade.async() == client;
      assert facade.send(new Client.Request().text("x")).equals("sent x");
      assert facade.send((Client.Request request) -> request.text("y")).equals("sent y");
      int length = facade.get("a", String::length);
      assert length == 10;
      String cast = facade.cast("c");
      assert cast.equals("c");
      List<String> keys = facade.keys();
      assert keys.equals(List.of("a"));
      assert facade.first("p", "q").equals("p");
      facade.delete("a");
      try {
        facade.delete("b");
        throw new AssertionError("deleted");
      } catch (IOException e) {
        assert e.getMessage().equals("no b");
      }
      try (Stream<String> watched = facade.watch()) {
        assert watched.limit(2).toList().equals(List.of("a", "a"));
      }
      facade.flush();
      assert facade.count() == 1;
      assert facade.sizes()[1] == 2;
      SmartClient<String> same = facade.with("fast");
      assert same.async() == client;
      assert same.equals(facade) && same.hashCode() == facade.hashCode();
      assert facade.toString().contains("client of a");
      assert facade.describe('-', "a").equals("[flush, fast]-a");
      try {
        facade.describe('-');
        throw new AssertionError("described");
      } catch (IOException e) {
        assert e.getMessage().equals("nothing to describe");
      }
      facade.reset();
      assert facade.load("a").equals("loaded a");
      assert facade.readAsync().equals("not asynchronous");
      assert facade.toStringAsync().equals("text");
      assert facade.newAsync().equals("new");
      assert facade.wait("a").equals("waited for a");
      assert facade.ping() == 7;
      refusals(facade);
    }
    assert client.count() == 1;
    try {
      SmartClient.of((Client<String>) null);
      throw new AssertionError("wrapped");
    } catch (NullPointerException e) {
      assert e.getMessage().equals("client");
    }
    signatures();
  }

  private static void refusals(SmartClient<String> facade) throws InterruptedException {
    for (Runnable call :
        List.<Runnable>of(
            facade::ping, facade::watch, facade::flush, () -> facade.wait("a"), facade::close)) {
      try {
        EventQueue.invokeAndWait(call);
        throw new AssertionError("allowed");
      } catch (InvocationTargetException e) {
        assert e.getCause() instanceof BlockingNotAllowedException refused
                && refused.call().startsWith("SmartClient.")
                && refused.alternative().startsWith("async().")
            : e.getCause();
      }
    }
    assert facade.count() == 0;
    assert Async.await(facade.async().ping()) == 7;
  }

  private static void signatures() throws NoSuchMethodException {
    Method old = SmartClient.class.getMethod("oldSend", String.class);
    assert old.isAnnotationPresent(Deprecated.class);
    Deprecated removed =
        SmartClient.class.getMethod("oldReset").getAnnotation(Deprecated.class);
    assert removed.forRemoval() && removed.since().equals("1");
    assert AutoCloseable.class.isAssignableFrom(SmartClient.class);
    assert Arrays.stream(SmartClient.class.getMethods())
        .noneMatch(method -> List.of("create", "loadAsync", "waitAsync", "closeAsync").contains(method.getName()));
  }
}
