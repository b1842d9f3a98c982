package library;

@io.smartasync.SmartAsync
public interface UserService extends SmartUserService {

  @Override
  String find(long id);
}
