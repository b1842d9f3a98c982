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
  //                  ^ error: 'as = Job.class' does not fit a method that returns 'int', because 'Job' holds a 'String'; write for example 'as = Mono.class', or remove 'as' [SmartAsync:AsDoesNotFit]
  public int count() {
    return 1;
  }
}
