package misuse;

import io.smartasync.SmartAsync;
import java.util.List;

public class Users {

  @SmartAsync
  public String find(List<Long> ids) {
  //            ^ error: the twin of find(List) would be findAsync(List), which erases to the same as Users.findAsync(List); remove one of the two, or name the twin: @SmartAsync(name = "...")
    return "users " + ids;
  }

  public String findAsync(List<String> names) {
    return "users " + names;
  }
}
