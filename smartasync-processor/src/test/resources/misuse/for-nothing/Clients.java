package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For({})
//              ^ error: 'value' names no type; write the class or interface for which a facade is generated [SmartAsync:FacadeOfNoType]
interface Clients {}
