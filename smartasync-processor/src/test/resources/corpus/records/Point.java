package records;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

/**
 * A point.
 *
 * @param x its x
 * @param y its y
 */
@SmartAsync
public record Point(int x, int y) implements SmartPoint {

  @Override
  public double distance(Point other) {
    return Math.hypot(x - other.x, y - other.y);
  }

  /** An accessor, which is no operation. */
  @Override
  public int y() {
    return y;
  }

  @Override
  public String toString() {
    return x + "/" + y;
  }

  @Override
  public CompletableFuture<Point> moveAsync(int dx) {
    return CompletableFuture.completedFuture(new Point(x + dx, y));
  }
}
