package wrapped;

import io.smartasync.SmartAsync;
import org.springframework.beans.factory.annotation.Lookup;
import org.springframework.context.annotation.Scope;
import org.springframework.retry.annotation.Recover;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.validation.annotation.Validated;

/** A bean with annotations that need no advice. */
@Repository
@Scope
public class Jobs implements SmartJobs {

  @Override
  @SmartAsync
  @Scheduled
  @Lookup
  @Recover
  @Validated
  public String run() {
    return "run";
  }

  @Override
  @SmartAsync
  public String plan(int day) {
    return "planned " + day;
  }
}
