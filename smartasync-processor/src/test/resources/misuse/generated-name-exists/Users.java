package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public class Users {

  public String find(long id) {
    return "user " + id;
  }
}

interface SmartUsers {}
