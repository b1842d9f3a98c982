package superclass;

import io.smartasync.SmartAsync;

/** Extends what another processor writes, as immutables and mappers do. */
@Generate(
    name = "superclass.AbstractUsers",
    source =
        """
        package superclass;

        public abstract class AbstractUsers {
          @io.smartasync.SmartAsync
          public String table() {
            return "users";
          }
        }
        """)
public class Users extends AbstractUsers implements SmartUsers {

  @SmartAsync
  @Override
  public int count() {
    return table().length();
  }
}
