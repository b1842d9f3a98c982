package misuse;

import io.smartasync.SmartAsync;
import org.springframework.security.access.prepost.PreAuthorize;

class Vault implements SmartVault {

  @Override
  @SmartAsync
  @PreAuthorize("hasRole('ADMIN')")
//^ error: 'Vault' implements 'SmartVault', whose twins run behind a proxy and not through it, so '@PreAuthorize' on 'secret(int)' does not apply to 'secretAsync(int)'; add 'smartasync-spring' to the class path, wrap the object with 'SmartVault.of(...)' instead of implementing 'SmartVault', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]
  public String secret(int number) {
    return "the secret";
  }

  @Override
  @SmartAsync
  public String name() {
    return "vault";
  }
}
