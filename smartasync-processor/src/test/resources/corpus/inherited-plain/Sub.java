package inheritedplain;

import io.smartasync.SmartAsync;

/** Has both variants of all. */
public class Sub extends Middle implements SmartSub {

  @SmartAsync
  @Override
  public int size() {
    return 1;
  }
}
