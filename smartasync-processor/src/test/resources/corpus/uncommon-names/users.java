package uncommon;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/** A type with a small letter. */
@SmartAsync
public class users implements Smartusers {

  @Override
  public users self(users users) {
    return users;
  }

  @Override
  public int $_(int $, int _id, int größe, int var, int record, int yield) {
    return $ + _id + größe + var + record + yield;
  }

  @Override
  public CompletableFuture<Integer> Async() {
    return CompletableFuture.completedFuture(1);
  }
}
