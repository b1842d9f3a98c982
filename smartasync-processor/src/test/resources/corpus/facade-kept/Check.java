package kept;

import io.smartasync.Async;
import io.smartasync.BlockingNotAllowedException;
import java.awt.EventQueue;
import java.lang.reflect.InvocationTargetException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.RunnableFuture;
import kept.queries.SmartLibrary_Select;
import library.Library;

final class Check {

  public static void main(String[] args) throws Exception {
    Library.Database database = new Library.Database() {};
    Library.Select select = SmartLibrary_Database.of(database).select("name");
    assert Async.stream(select.where("id = 1")).toList().equals(List.of("select name where id = 1"));
    assert SmartLibrary_Database.of(database).count().equals("1");
    SmartLibrary_Select followed =
        kept.queries.SmartLibrary_Database.of(database).select("name").where("id = 2");
    assert followed.stream().toList().equals(List.of("select name where id = 2"));

    SmartLibrary_Batch batch = SmartLibrary_Batch.of(new Library.Batch());
    CompletableFuture<String> put = batch.put("a");
    CompletableFuture<String> putAsync = batch.putAsync("a", "b");
    CompletableFuture<String> set = batch.commands().set();
    assert !put.isDone() && !set.isDone();
    assert batch.execute() == 3;
    assert put.join().equals("done") && putAsync.join().equals("done");

    Library.Channel library = () -> CompletableFuture.completedFuture("read");
    SmartLibrary_Channel channel = SmartLibrary_Channel.of(library);
    assert !channel.closeFuture().isDone();
    RunnableFuture<String> task = channel.newTask();
    task.run();
    assert task.get().equals("ran");
    assert channel.processor() == null;
    assert channel.read().equals("read");

    Library.Client client = () -> () -> CompletableFuture.completedFuture("set");
    assert kept.queries.SmartLibrary_Client.of(client).commands().set().equals("set");

    names();
  }

  private static void names() {
    Library.Blocking library =
        new Library.Blocking() {
          @Override
          public CompletableFuture<String> find(String key) {
            return CompletableFuture.completedFuture(key);
          }

          @Override
          public CompletableFuture<String> storeAsync() {
            return CompletableFuture.completedFuture("stored");
          }
        };
    SmartLibrary_Blocking smart = SmartLibrary_Blocking.of(library);
    assert smart.find("a").equals("a");
    assert smart.getFuture().equals("get");
    assert smart.findBlocking("a").equals("a");
    assert refused(() -> smart.findAndAwait("a"), "findAndAwait", "find");
    assert refused(() -> smart.findBlocking("a"), "findBlocking", "find");
    assert refused(() -> smart.blockingFind("a"), "blockingFind", "find");
    assert refused(smart::storeSync, "storeSync", "storeAsync");
    assert onLoop(smart::describe) == null;
  }

  private static boolean refused(Runnable call, String method, String instead) {
    Throwable failure = onLoop(call);
    return failure instanceof BlockingNotAllowedException refused
        && refused.call().equals("SmartLibrary_Blocking." + method)
        && refused.alternative().equals("async()." + instead);
  }

  /** Runs on a thread that must not wait. */
  private static Throwable onLoop(Runnable call) {
    try {
      EventQueue.invokeAndWait(call);
      return null;
    } catch (InvocationTargetException e) {
      return e.getCause();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
