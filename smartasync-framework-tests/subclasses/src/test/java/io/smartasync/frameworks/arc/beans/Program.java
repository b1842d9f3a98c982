package io.smartasync.frameworks.arc.beans;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ArcContainer;
import io.smartasync.Async;
import io.smartasync.frameworks.Calls;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Runs in the class loader of the beans, and returns what its calls return and are met by. */
public class Program implements Callable<List<String>> {

  @Override
  public List<String> call() {
    ArcContainer container = Arc.initialize();
    try {
      SmartVault vault = container.instance(Vault.class).get();
      SmartSafe safe = container.instance(Safe.class).get();
      List<String> results = new ArrayList<>();
      Calls.take();
      results.add(vault.secret() + Calls.take());
      results.add(Async.await(vault.secretAsync()) + Calls.take());
      results.add(Async.await(vault.keyAsync()) + Calls.take());
      results.add(vault.key() + Calls.take());
      results.add(Async.await(safe.openAsync()) + Calls.take());
      return results;
    } finally {
      Arc.shutdown();
    }
  }
}
