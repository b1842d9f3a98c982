package checked;

import io.smartasync.SmartAsync;
import org.springframework.transaction.annotation.Transactional;

/** Each method says it, or has no twin. */
public class Users implements SmartUsers {

  @Override
  @SmartAsync(proxyChecked = true)
  @Transactional
  public String find(long id) {
    return "user " + id;
  }

  @Override
  @SmartAsync
  public String name() {
    return "users";
  }

  /** Another method than the operation, and no operation. */
  @Transactional
  public String name(String prefix) {
    return prefix + name();
  }

  /** A static method. */
  @SmartAsync
  @Transactional
  public static String parse(String text) {
    return text;
  }
}
