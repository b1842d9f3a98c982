package misuse;

import io.smartasync.SmartAsync;

public class Users {

  private static class Draft {}

  @SmartAsync
  public static class Drafts<T extends Draft> {
  //            ^ error: the declaration of 'Drafts' contains 'Draft', which the generated interface cannot refer to; make it package-private or public [SmartAsync:PrivateType]

    public T find(long id) {
      return null;
    }
  }
}
