package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(Override.class)
//                      ^ error: Override is an annotation type; name a class or an interface
interface Clients {}
