package sealed;

import io.smartasync.SmartAsync;

@SmartAsync
public sealed interface Shape extends SmartShape permits Circle, Square {

  @Override
  double area();
}
