package misuse;

import io.smartasync.SmartAsync;
import java.util.List;

public class Users {

  @SmartAsync
  public String find(List<Long> ids) {
  //            ^ error: the twin of 'find(List)' would be 'findAsync(List)', which has the same erasure as 'Users.findAsync(List)'; choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:SameErasure]
    return "users " + ids;
  }

  public String findAsync(List<String> names) {
    return "users " + names;
  }
}
