package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public @interface Users {
//      ^ error: Users is an annotation type; annotate a class or an interface

  String value();
}
