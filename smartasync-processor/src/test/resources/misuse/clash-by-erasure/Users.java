package misuse;

import io.smartasync.SmartAsync;
import java.util.List;

public class Users {

  @SmartAsync
  public String find(List<Long> ids) {
    return "users " + ids;
  }

  public String findAsync(List<String> names) {
    return "users " + names;
  }
}
