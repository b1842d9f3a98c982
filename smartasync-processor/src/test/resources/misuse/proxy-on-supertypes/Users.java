package misuse;

import io.smartasync.SmartAsync;
import jakarta.annotation.security.RolesAllowed;
import org.springframework.transaction.annotation.Transactional;

public class Users extends Base implements SmartUsers, Api {
//     ^ error: 'Users' implements 'SmartUsers', whose twins run behind a proxy and not through it, so '@Transactional' on 'Base' does not apply to 'findAsync(long)', and '@RolesAllowed' on 'Api' does not apply to 'findAsync(long)'; add 'smartasync-spring' to the class path, wrap the object with 'SmartUsers.of(...)' instead of implementing 'SmartUsers', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]

  @Override
  @SmartAsync
  public String find(long id) {
    return "user " + id;
  }
}

@Transactional
abstract class Base {}

@RolesAllowed("admin")
interface Api {

  String find(long id);
}
