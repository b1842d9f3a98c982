package misuse;

import library.UserService;
import org.springframework.transaction.annotation.Transactional;

public @Transactional record Users(String prefix) implements UserService {
//     ^ error: 'Users' inherits 'SmartUserService', whose twins run behind a proxy and not through it, so '@Transactional' on 'Users' does not apply to 'findAsync(long)'; add 'smartasync-spring' to the class path, wrap the object with 'SmartUserService.of(...)' instead of inheriting 'SmartUserService', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]

  @Override
  public String find(long id) {
    return prefix + id;
  }
}
