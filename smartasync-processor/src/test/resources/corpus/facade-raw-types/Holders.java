package rawuser;

import io.smartasync.SmartAsync;
import rawlibrary.Holder;
import rawlibrary.Numbers;

@SmartAsync.For(value = Holder.class, follow = Numbers.class)
final class Holders {
  private Holders() {}
}
