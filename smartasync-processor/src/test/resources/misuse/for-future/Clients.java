package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(CompletableFuture.class)
//                               ^ error: CompletableFuture is an asynchronous value and nothing else; name the types whose methods return it
interface Clients {}
