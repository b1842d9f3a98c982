package misuse;

import io.smartasync.SmartAsync;
import jakarta.transaction.Transactional;

class Users implements SmartUsers {

  @Override
  @SmartAsync
  @Transactional
//^ error: 'Users' implements 'SmartUsers', whose twins run behind a proxy and not through it, so '@Transactional' on 'find(long)' does not apply to 'findAsync(long)'; add 'smartasync-spring' to the class path, wrap the object with 'SmartUsers.of(...)' instead of implementing 'SmartUsers', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]
  public String find(long id) {
    return "user " + id;
  }
}
