package generated;

import io.smartasync.SmartAsync;

/** Gives its base a generated type. */
public class Sub extends Base<SmartNode> implements SmartSub {

  @SmartAsync
  @Override
  public int count() {
    return 1;
  }
}
