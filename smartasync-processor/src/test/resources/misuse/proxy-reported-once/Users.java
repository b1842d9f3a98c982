package misuse;

import io.smartasync.SmartAsync;
import org.springframework.transaction.annotation.Transactional;

public @Transactional interface Users extends SmartUsers {
//     ^ error: 'Users' extends 'SmartUsers', whose twins run behind a proxy and not through it, so '@Transactional' on 'Users' does not apply to 'findAsync(long)'; add 'smartasync-spring' to the class path, wrap the object with 'SmartUsers.of(...)' instead of extending 'SmartUsers', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]

  @Override
  @SmartAsync
  String find(long id);
}

class JdbcUsers implements Users {

  @Override
  public String find(long id) {
    return "user " + id;
  }
}

class CachedUsers extends JdbcUsers {}
