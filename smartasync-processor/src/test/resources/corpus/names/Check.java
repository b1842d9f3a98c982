package names;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Named named = new Named();
    for (BothDoors door : new BothDoors[] {named, BothDoors.of(named)}) {
      assert door.loadLater().join().equals("loaded");
      assert door.load().equals("loaded");
      assert door.takeNow().equals("taken");
      assert door.take().join().equals("taken");
      assert door.isAsyncLater().join();
    }
  }
}
