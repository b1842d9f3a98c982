package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public interface Admins extends Users<Integer> {

  @Override
  String name(Integer key);

  int number();
}
