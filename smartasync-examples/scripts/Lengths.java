/// usr/bin/env jbang "$0" "$@" ; exit $?
// JAVA 21+
// DEPS io.smartasync:smartasync:0.1.0-SNAPSHOT
// DEPS io.smartasync:smartasync-processor:0.1.0-SNAPSHOT
// COMPILE_OPTIONS -proc:full

import static io.smartasync.Async.await;

import io.smartasync.Async;
import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;

class Lengths implements SmartLengths {

  @Override
  @SmartAsync
  public int length(String word) {
    return await(CompletableFuture.supplyAsync(word::length));
  }

  public static void main(String[] words) {
    Lengths lengths = new Lengths();
    System.out.println("The first has " + lengths.length(words[0]) + " letters.");
    System.out.println("All: " + await(Async.map(List.of(words), 4, lengths::lengthAsync)));
  }
}
