package diamonds.user;

import diamonds.Resources;
import io.smartasync.SmartAsync;

@SmartAsync.For({Resources.Services.class, Resources.Extensible.class})
public interface Clients {

  @SmartAsync.For(Resources.Others.class)
  interface Alone {}
}
