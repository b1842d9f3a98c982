package misuse;

import io.smartasync.SmartAsync;
import library.Client;

@SmartAsync.For(Client.class)
//                    ^ error: the type parameters of 'Client' have 'Hidden' in a bound, which is not visible in the package of the facade; remove 'Client', or name a supertype [SmartAsync:FacadeInOtherPackage]
interface Clients {}
