package enums;

import io.smartasync.SmartAsync;

@SmartAsync
public enum Planet implements SmartPlanet {
  EARTH(9.8),
  MARS(3.7) {
    @Override
    public double weigh(double mass) {
      return mass * 3;
    }
  };

  private final double gravity;

  Planet(double gravity) {
    this.gravity = gravity;
  }

  @Override
  public double weigh(double mass) {
    return mass * gravity;
  }
}
