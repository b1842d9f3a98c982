package subclass;

import java.util.List;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Jobs jobs = new Jobs();
    List<String> names = jobs.list("a");
    assert names.equals(List.of("a"));
    assert SmartJobs.of(jobs).list("b").equals(List.of("b"));
    Job<String> job = SmartJobs.of(jobs).listAsync("c");
    assert job.name.equals("c");
  }
}
