package names.user;

import io.smartasync.SmartAsync;
import names.Facade;

@SmartAsync.For(value = Facade.class, follow = Facade.Inner.class, name = "Record")
public interface Clients {}
