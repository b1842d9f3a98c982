package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(int.class)
//                 ^ error: 'int' has no methods to call, because it is not a class; write a class or an interface [SmartAsync:FacadeOfNoClass]
interface Clients {}
