package generated;

import io.smartasync.SmartAsync;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import other.SmartFar;

/** Names its own interface, its neighbour's, a generic one and one of another package. */
@SmartAsync
public class Node implements SmartNode {

  /**
   * Its own: {@link SmartNode}.
   *
   * @return itself
   */
  @Override
  public SmartNode self() {
    return this;
  }

  @Override
  public CompletableFuture<SmartEdge<SmartNode>> edgeAsync(SmartNode to) {
    return CompletableFuture.completedFuture(new Edge<>(to));
  }

  @Override
  public List<? extends SmartNode[]> all(SmartNode... more) {
    return List.<SmartNode[]>of(more);
  }

  @Override
  public SmartFar far(SmartFar far) {
    return far;
  }

  @Override
  public other.SmartFar qualified() {
    return new other.Far();
  }
}
