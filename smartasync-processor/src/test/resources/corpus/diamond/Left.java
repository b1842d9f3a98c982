package diamond;

import io.smartasync.SmartAsync;

public interface Left extends SmartLeft {

  @SmartAsync
  @Override
  String name();
}
