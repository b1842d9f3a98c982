package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public @interface Users {

  String value();
}
