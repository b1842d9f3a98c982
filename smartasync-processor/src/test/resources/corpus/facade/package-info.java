/** Uses a client of others. */
@SmartAsync.For(Client.class)
package facade;

import client.Client;
import io.smartasync.SmartAsync;
