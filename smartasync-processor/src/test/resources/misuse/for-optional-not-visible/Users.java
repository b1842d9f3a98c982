package misuse;

import io.smartasync.SmartAsync;
import library.Client;

@SmartAsync.For(value = Client.class, optional = "load")
//                                               ^ error: the facade of 'Client' has no method 'load', because its signature contains a type that is missing or not visible, or a name that Java source code cannot contain, or because the type has the synchronous method itself; remove it from 'optional' [SmartAsync:UnknownMethod]
interface Clients {}
