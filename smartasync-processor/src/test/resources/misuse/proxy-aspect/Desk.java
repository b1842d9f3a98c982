package misuse;

import io.smartasync.SmartAsync;
import misuse.audit.Metered;

class Desk implements SmartDesk {

  @Override
  @SmartAsync
  @Audited
//^ error: 'Desk' implements 'SmartDesk', whose twins run behind a proxy and not through it, so '@Audited' (advised by 'AuditAspect') on 'open()' does not apply to 'openAsync()', and '@Metered' (advised by 'MeterAspect') on 'turn()' does not apply to 'turnAsync()'; add 'smartasync-spring' to the class path, wrap the object with 'SmartDesk.of(...)' instead of implementing 'SmartDesk', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]
  public String open() {
    return "open";
  }

  @Override
  @SmartAsync
  @Metered
  public String turn() {
    return "turn";
  }

  @Override
  @SmartAsync
  @Ignored
  public String close() {
    return "closed";
  }
}

@interface Audited {}

@interface Ignored {}
