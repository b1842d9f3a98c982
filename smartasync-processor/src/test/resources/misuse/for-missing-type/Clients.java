package misuse;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Flow;

@SmartAsync.For(Clint.class)
//              ^ javac: cannot find symbol
public interface Clients {}
//     ^ error: no facade is generated, because a class in 'value' cannot be found; import it, or add the dependency that contains it [SmartAsync:MissingType]
