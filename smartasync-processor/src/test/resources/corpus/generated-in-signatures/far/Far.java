package other;

import generated.SmartNode;
import io.smartasync.SmartAsync;

public class Far implements SmartFar {

  @SmartAsync
  @Override
  public <T extends SmartNode> T back(T node) {
    return node;
  }
}
