@SmartAsync.For(
    value = {
      Clients.TrackedPool.class,
      Clients.Pool.class,
      Clients.Tracked.class,
      Clients.Task.class,
      Clients.Cleanup.class
    },
    follow = Clients.Client.class)
package inheritance;

import clients.Clients;
import io.smartasync.SmartAsync;
