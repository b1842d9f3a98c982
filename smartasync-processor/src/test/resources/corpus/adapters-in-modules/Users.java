package com.user.app;

import io.smartasync.SmartAsync;
import org.promises.Promise;

/** Users of a service. */
public class Users implements SmartUsers {

  /** Creates them. */
  public Users() {}

  @Override
  @SmartAsync
  public Promise<String> findAsync(long id) {
    return new Promise<>("user " + id);
  }
}
