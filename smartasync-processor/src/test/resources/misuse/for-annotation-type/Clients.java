package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(Override.class)
//                      ^ error: 'Override' has no methods to call, because it is an annotation type; write a class or an interface [SmartAsync:FacadeOfNoClass]
interface Clients {}
