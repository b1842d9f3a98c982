package deprecated;

@SuppressWarnings({"deprecation", "removal"}) // it is about old things
final class Check {
  private Check() {}

  public static void main(String[] args) throws Exception {
    Old old = new Old();
    assert old.loadAsync().join().equals("old");
    assert SmartOld.of(old).load().equals("old");
    assert SmartOld.class.isAnnotationPresent(Deprecated.class);
    assert SmartOld.class.getMethod("loadAsync").getAnnotation(Deprecated.class).forRemoval();
    Old.Part part = new Old.Part();
    assert part.selfAsync().join() == part;
    SmartCurrent current = SmartCurrent.of(new Current());
    assert current.part().self() != null;
    assert current.oldAsync().join().load().equals("old");
  }
}
