package quarkus;

import io.smartasync.SmartAsync;
import jakarta.transaction.Transactional;

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
