package misuse;

import io.smartasync.SmartAsync;
import java.util.List;

public class Users {

  private record Draft(String name) {}

  @SmartAsync
  public void save(List<Draft[]> drafts) {}
  //          ^ error: the declaration of 'save(List)' contains 'Draft', which the generated interface cannot refer to; make it package-private or public [SmartAsync:PrivateType]
}
