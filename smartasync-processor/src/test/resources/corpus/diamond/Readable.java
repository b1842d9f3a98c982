package diamond;

import io.smartasync.SmartAsync;

public interface Readable extends SmartReadable {

  @SmartAsync
  @Override
  String read();
}
