package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletionStage;

@SmartAsync.Adapter
public class Job {

  public static CompletionStage<String> toFuture(Job job) {
    throw new AssertionError();
  }

  public static Job fromFuture(CompletionStage<String> future) {
    throw new AssertionError();
  }

  @SmartAsync(as = Job.class)
  //                  ^ error: touch() returns nothing, and a Job is for values; write as = Completable.class, say, or leave it out
  public void touch() {}
}
