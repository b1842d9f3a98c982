package suppressed;

import java.nio.file.Path;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    SmartTasks tasks = SmartTasks.of(new Tasks());
    assert tasks.namesAsync().join().next().equals("Ada");
    assert tasks.homeAsync().join().equals(Path.of("home"));
    assert SmartTasks_Suppressed_Inner.of(new Tasks.Suppressed.Inner()).allAsync().join().isEmpty();
  }
}
