package diamond;

import io.smartasync.SmartAsync;

public interface Right extends SmartRight {

  @SmartAsync
  @Override
  String name();
}
