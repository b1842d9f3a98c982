package generated;

import io.smartasync.SmartAsync;

/** Types that do not exist yet, and types that mention such. */
@Generate(
    name = "generated.Api",
    source =
        "package generated; import java.util.concurrent.CompletableFuture; public interface Api {"
            + " CompletableFuture<Item> load(long id); }")
@SmartAsync.For(Api.class)
@SmartAsync.For(Client.class)
interface Facades {}
