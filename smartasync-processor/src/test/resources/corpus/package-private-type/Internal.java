package packageprivate;

import io.smartasync.SmartAsync;

class Internal implements SmartInternal {

  static class Value {}

  @SmartAsync
  @Override
  public Value load(Value value) {
    return value;
  }
}
