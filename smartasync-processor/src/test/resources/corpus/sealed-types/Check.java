package sealed;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Shape shape = new Square();
    assert shape.areaAsync().join() == 4;
    assert SmartShape.of(new Circle(1)).area() == Math.PI;
    assert SmartShape.of(shape).areaAsync().join() == 4;
  }
}
