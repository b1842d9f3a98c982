package names;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Named named = new Named();
    for (BothVariants variant : new BothVariants[] {named, BothVariants.of(named)}) {
      assert variant.loadLater().join().equals("loaded");
      assert variant.load().equals("loaded");
      assert variant.takeNow().equals("taken");
      assert variant.take().join().equals("taken");
      assert variant.isAsyncLater().join();
    }
  }
}
