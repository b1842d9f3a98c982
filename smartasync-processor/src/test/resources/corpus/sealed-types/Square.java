package sealed;

public non-sealed class Square implements Shape {

  @Override
  public double area() {
    return 4;
  }
}
