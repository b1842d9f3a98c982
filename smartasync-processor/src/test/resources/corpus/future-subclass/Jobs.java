package subclass;

import io.smartasync.SmartAsync;
import java.util.List;

public class Jobs implements SmartJobs {

  @SmartAsync
  @Override
  public Job<String> listAsync(String name) {
    Job<String> job = new Job<>(name);
    job.complete(List.of(name));
    return job;
  }
}
