package checked;

import org.springframework.transaction.annotation.Transactional;

/** The superclass says it. */
public class Owners extends Users {

  @Override
  @Transactional
  public String find(long id) {
    return "owner " + id;
  }
}
