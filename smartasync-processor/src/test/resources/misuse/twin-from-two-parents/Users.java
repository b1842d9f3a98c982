package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public abstract class Users implements Left, Right {
//              ^ error: 'Users' inherits the twin 'findAsync(long)' from both 'Left' and 'Right'; override 'find' in 'Users' and annotate it with '@SmartAsync' [SmartAsync:TwinInheritedTwice]

  public abstract int count();
}

interface Left {

  @SmartAsync
  String find(long id);
}

interface Right {

  @SmartAsync
  String find(long id);
}
