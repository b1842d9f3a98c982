package objects;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Text text = new Text();
    for (SmartText variant : new SmartText[] {text, SmartText.of(text)}) {
      assert variant.toStringAsync().join().equals("text");
      assert variant.toString().equals("text");
      assert variant.hashLater().join() == 5;
      assert variant.equalsAsync(text).join();
    }
  }
}
