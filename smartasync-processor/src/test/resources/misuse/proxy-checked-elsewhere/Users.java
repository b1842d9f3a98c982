package misuse;

import io.smartasync.SmartAsync;
import org.springframework.transaction.annotation.Transactional;

@SmartAsync(proxyChecked = true)
class Base implements SmartBase {

  @Override
  @Transactional
  public String checked() {
    return "checked";
  }
}

public @Transactional class Users extends Base implements SmartUsers {
//     ^ error: 'Users' implements 'SmartUsers', whose twins run behind a proxy and not through it, so '@Transactional' on 'Users' does not apply to 'findAsync(long)', 'checkedAsync()', and '@Transactional' on 'Base.checked()' does not apply to 'checkedAsync()'; add 'smartasync-spring' to the class path, wrap the object with 'SmartUsers.of(...)' instead of implementing 'SmartUsers', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]

  @Override
  @SmartAsync
  public String find(long id) {
    return "user " + id;
  }

  @Override
  @SmartAsync(proxyChecked = true)
  public String other(long id) {
    return "user " + id;
  }

  @Override
  @SmartAsync(proxyChecked = false)
  public String checked() {
    return "not checked here";
  }
}
