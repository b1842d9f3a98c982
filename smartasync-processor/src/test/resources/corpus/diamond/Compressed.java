package diamond;

import io.smartasync.SmartAsync;

public interface Compressed extends Readable, SmartCompressed {

  @SmartAsync
  @Override
  int ratio();
}
