package genericbase;

import io.smartasync.SmartAsync;

/** Gives the type arguments and overrides. */
public class Users extends Repository<Long, CharSequence> implements SmartUsers {

  @SmartAsync
  @Override
  public CharSequence find(Long key) {
    return "user " + key;
  }

  @SmartAsync
  @Override
  public int count() {
    return 1;
  }
}
