package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public abstract class Users implements Left, Right {

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
