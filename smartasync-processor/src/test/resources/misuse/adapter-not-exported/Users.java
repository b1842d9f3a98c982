package misuse;

import io.smartasync.SmartAsync;
import org.promises.Promise;

public abstract class Users {

  @SmartAsync
  public abstract Promise<String> find(long id);
  //                              ^ error: the adapter of 'Promise', 'org.promises.adapters.PromiseAdapter', is not accessible from the module 'misuse'; add 'requires org.promises', and export the package of the adapter from that module [SmartAsync:AdapterNotAccessible]
}
