package diamond;

import io.smartasync.SmartAsync;

/** Has the twin from two sides, and so overrides it. */
public class Both implements Left, Right, SmartBoth {

  @SmartAsync
  @Override
  public String name() {
    return "both";
  }
}
