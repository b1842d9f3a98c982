package misuse;

import io.smartasync.SmartAsync;

public class Users {

  private static class Draft {}

  @SmartAsync
  public static class Drafts extends Store<Draft> {
  //            ^ error: the declaration of 'Drafts' contains 'Draft', which the generated interface cannot refer to; make it package-private or public [SmartAsync:PrivateType]

    public String name() {
      return "drafts";
    }
  }
}

@SmartAsync
class Store<T> {

  public T find(long id) {
    return null;
  }
}
