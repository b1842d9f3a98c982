package abstracts;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Job job = new PrintJob();
    assert job.run().equals("printed");
    assert job.weightAsync().join() == 2;
    assert SmartJob.of(job).run().equals("printed");
  }
}
