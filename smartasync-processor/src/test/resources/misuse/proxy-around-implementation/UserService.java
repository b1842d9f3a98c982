package misuse;

import io.smartasync.SmartAsync;

@SmartAsync
public interface UserService extends SmartUserService {

  @Override
  String find(long id);
}
