package kept;

import io.smartasync.SmartAsync;
import library.Library;

@SmartAsync.For(value = Library.Database.class, single = "count")
@SmartAsync.For(
    value = {Library.Batch.class, Library.Commands.class},
    async = {"put", "putAsync", "commands"})
@SmartAsync.For({Library.Channel.class, Library.Blocking.class})
interface Clients {}
