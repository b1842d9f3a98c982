package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(int.class)
//                 ^ error: int is no class and has no methods to call; name a class or an interface
interface Clients {}
