package raw;

import io.smartasync.SmartAsync;

@SuppressWarnings("rawtypes") // from before Java 5
@SmartAsync
public class RawNumbers extends Numbers {
  public int size() {
    return 3;
  }
}
