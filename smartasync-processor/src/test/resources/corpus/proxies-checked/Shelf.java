package checked;

import library.Store;
import org.springframework.transaction.annotation.Transactional;

/** The annotated interface says it. */
@Transactional
public class Shelf implements Store {

  @Override
  public String load(String key) {
    return key;
  }
}
