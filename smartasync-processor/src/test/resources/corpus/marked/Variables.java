package marked;

import java.util.concurrent.CompletableFuture;

/** Type variables that are named as what is generated. */
public class Variables<Wrapper, Async> implements SmartVariables<Wrapper, Async> {

  @Override
  @io.smartasync.SmartAsync
  public <Wrapper_> Wrapper_ first(Wrapper one, Async other, Wrapper_ wrapper) {
    return wrapper;
  }

  @Override
  @io.smartasync.SmartAsync(name = "secondNow")
  public <GeneratedTwin> CompletableFuture<Wrapper> second(Wrapper one, GeneratedTwin twin) {
    return CompletableFuture.completedFuture(one);
  }
}
