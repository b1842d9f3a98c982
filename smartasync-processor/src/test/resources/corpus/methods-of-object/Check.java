package objects;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Text text = new Text();
    for (SmartText door : new SmartText[] {text, SmartText.of(text)}) {
      assert door.toStringAsync().join().equals("text");
      assert door.toString().equals("text");
      assert door.hashLater().join() == 5;
      assert door.equalsAsync(text).join();
    }
  }
}
