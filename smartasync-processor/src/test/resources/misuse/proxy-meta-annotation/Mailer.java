package misuse;

import io.smartasync.SmartAsync;
import org.springframework.scheduling.annotation.Async;

class Mailer implements SmartMailer {

  @Override
  @SmartAsync
  @Background
//^ error: 'Mailer' implements 'SmartMailer', whose twins run behind a proxy and not through it, so '@Background' (annotated with '@Deferred') on 'send(String)' does not apply to 'sendAsync(String)'; add 'smartasync-spring' to the class path, wrap the object with 'SmartMailer.of(...)' instead of implementing 'SmartMailer', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the proxy applies to the twins [SmartAsync:ProxyBypass]
  public void send(String letter) {}
}

@Deferred
@interface Background {}

/** The two annotate each other. */
@Async
@Background
@interface Deferred {}
