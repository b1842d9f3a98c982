package settings;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.TimeoutException;
import store.Store;

/** Two annotations; what has a facade by one has it for the other. */
@SmartAsync.For(
    value = Store.class,
    name = "BlockingStore",
    throwing = {IOException.class, TimeoutException.class},
    timeout = "20ms")
@SmartAsync.For(value = Store.Cache.class, name = "BlockingCache", optional = {"find", "peek"})
public final class Facades {
  private Facades() {}
}
