package diamond;

import io.smartasync.SmartAsync;

public interface Encrypted extends Readable, SmartEncrypted {

  @SmartAsync
  @Override
  String read();
}
