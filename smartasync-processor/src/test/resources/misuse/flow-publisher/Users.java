package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.Flow;

public abstract class Users {

  @SmartAsync
  public abstract Flow.Publisher<String> findAll();
}
