package follow;

import database.Database;
import io.smartasync.SmartAsync;

/** What is asked for here is as visible as this type. */
@SmartAsync.For(
    value = Database.class,
    follow = {
      Database.Connection.class,
      Database.Statement.class,
      Database.Result.class,
      Database.Table.class,
      Database.Find.class,
      Database.Count.class
    },
    single = {"connect", "rowsUpdated"},
    optional = "first",
    prefetch = 3,
    timeout = "1h")
interface Databases {}
