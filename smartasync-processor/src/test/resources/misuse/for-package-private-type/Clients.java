package misuse;

import io.smartasync.SmartAsync;

@SmartAsync.For(misuse.other.Client.class)
//                          ^ javac: misuse.other.Client is not public in misuse.other; cannot be accessed from outside package
public interface Clients {}
//     ^ error: no facade is generated, because a class in 'value' cannot be found; import it, or add the dependency that contains it [SmartAsync:MissingType]
