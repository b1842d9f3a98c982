package misuse;

import io.smartasync.SmartAsync;
import misuse.other.Base;

public class Clients extends Base {

  @SmartAsync.For(Client.class)
  //                    ^ error: 'Client' is not public, so a facade in the package 'misuse' cannot refer to it; write the annotation in the package 'misuse.other', or name a public supertype [SmartAsync:FacadeInOtherPackage]
  interface Facades {}
}
