package others;

import io.smartasync.SmartAsync;

public interface Repository<E> {

  @SmartAsync
  E first();
}
