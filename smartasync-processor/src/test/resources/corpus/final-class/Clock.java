package finals;

import io.smartasync.SmartAsync;
import java.time.Instant;

public final class Clock {

  @SmartAsync
  public Instant now() {
    return Instant.EPOCH;
  }
}
