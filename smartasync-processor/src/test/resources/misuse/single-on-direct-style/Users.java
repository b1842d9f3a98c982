package misuse;

import io.smartasync.SmartAsync;
import java.util.stream.Stream;

public abstract class Users {

  @SmartAsync(single = true)
  //                   ^ error: all() does not return a publisher, so single has no use; leave it out
  public abstract Stream<String> all();
}
