package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For({})
//              ^ error: value names no type; write the class or interface that is to have a facade
interface Clients {}
