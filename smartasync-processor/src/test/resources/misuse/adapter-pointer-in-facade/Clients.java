package misuse;

import io.smartasync.SmartAsync;

@SmartAsync.For(Clients.Client.class)
//                            ^ error: Client has methods that return Promise, and io.smartasync.adapters.misuse.Promise.SmartAsyncAdapter does not name an adapter of it; build what contains that anew
interface Clients {

  interface Client {
    Promise<String> find(long id);
  }
}
