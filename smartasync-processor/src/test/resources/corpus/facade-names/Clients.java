package names.user;

import io.smartasync.SmartAsync;
import names.Facade;
import names.Named;

@SmartAsync.For(value = Named.class)
@SmartAsync.For(value = Facade.class, follow = Facade.Inner.class, name = "Record")
public interface Clients {}
