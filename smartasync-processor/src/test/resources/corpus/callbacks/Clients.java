package callbacks;

import io.smartasync.SmartAsync;
import java.io.IOException;
import org.calls.Client;

@SmartAsync.For(
    value = Client.class,
    single = "first",
    async = "kept",
    throwing = IOException.class,
    timeout = "30s")
interface Clients {}
