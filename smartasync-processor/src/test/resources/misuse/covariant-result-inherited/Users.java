package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users extends Middle {
  public String save(long id) {
    return "user " + id;
  }
}

class Middle extends Base {

  @Override
  @SmartAsync
  public String find(long id) {
  //            ^ error: 'find(long)' returns 'String', but 'Base.find(long)' returns 'CharSequence', and a future of one type cannot override a future of another; return the same type, or choose another name for the twin: '@SmartAsync(name = "...")' [SmartAsync:TwinReturnType]
    return "user " + id;
  }
}

class Base {

  @SmartAsync
  public CharSequence find(long id) {
    return "base " + id;
  }
}
