package misuse;

import org.springframework.transaction.annotation.Transactional;

class UserServices {

  static class Jdbc implements UserService {

    @Override
    @Transactional
  //^ error: 'Jdbc' inherits 'SmartUserService', whose twins run behind a proxy and not through it, so '@Transactional' on 'find(long)' does not apply to 'findAsync(long)'; add 'smartasync-spring' to the class path, wrap the object with 'SmartUserService.of(...)' instead of inheriting 'SmartUserService', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]
    public String find(long id) {
      return "user " + id;
    }
  }
}
