package misuse;

import io.smartasync.SmartAsync;

@SmartAsync.For(Clients.Client.class)
//                            ^ error: the adapter of 'misuse.Promise' cannot be found, because 'io.smartasync.adapters.misuse.Promise.SmartAsyncAdapter' does not name it; rebuild the library or module that contains the adapter [SmartAsync:AdapterNotFound]
interface Clients {

  interface Client {
    Promise<String> find(long id);
  }
}
