package proxied;

import io.smartasync.SmartAsync;
import org.springframework.transaction.annotation.Transactional;

/** A bean. */
@Transactional
public class Users implements SmartUsers {

  @Override
  @SmartAsync
  @Transactional
  public String find(long id) {
    return "user " + id;
  }
}
