package wrapped;

import java.util.concurrent.CompletableFuture;
import org.springframework.transaction.annotation.Transactional;

/** Both methods are the author's own, and annotated. */
public class Plans extends Jobs {

  @Override
  @Transactional
  public String plan(int day) {
    return "planned " + day;
  }

  @Override
  @Transactional
  public CompletableFuture<String> planAsync(int day) {
    return CompletableFuture.completedFuture("planned by hand " + day);
  }
}
