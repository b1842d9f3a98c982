package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(CompletableFuture.class)
//                               ^ error: 'CompletableFuture' is an asynchronous value and has no other methods; name the types whose methods return it [SmartAsync:FacadeOfAsynchronousValue]
interface Clients {}
