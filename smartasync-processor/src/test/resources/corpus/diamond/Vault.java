package diamond;

import io.smartasync.SmartAsync;

public class Vault implements Compressed, Encrypted, SmartVault {

  @Override
  public String read() {
    return "secret";
  }

  @Override
  public int ratio() {
    return 3;
  }

  @SmartAsync
  @Override
  public boolean isOpen() {
    return true;
  }
}
