package misuse;

import io.smartasync.SmartAsync;
import java.util.stream.Stream;

public abstract class Users {

  @SmartAsync(single = true)
  //                   ^ error: 'single' is supported only on a method that returns a publisher; remove 'single' [SmartAsync:SingleNotSupported]
  public abstract Stream<String> all();
}
