package wrapped;

import io.smartasync.SmartAsync;
import org.springframework.transaction.annotation.Transactional;

/** A bean that is wrapped: calls go through the proxy. */
@Transactional
@SmartAsync
public class Users {

  /** Finds. */
  @Transactional
  public String find(long id) {
    return "user " + id;
  }
}
