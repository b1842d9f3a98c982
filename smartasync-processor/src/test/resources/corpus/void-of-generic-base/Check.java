package voidbase;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Cleanup cleanup = new Cleanup();
    Void nothing = cleanup.run();
    assert nothing == null;
    String trace = SmartCleanup.of(cleanup).trace();
    assert trace.equals("trace");
    Task<Void> task = cleanup;
    assert task.trace().equals("trace");
  }
}
