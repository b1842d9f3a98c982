package generated;

import io.smartasync.SmartAsync;

/** A generic one. */
public class Edge<N extends SmartNode> implements SmartEdge<N> {

  private final N end;

  Edge(N end) {
    this.end = end;
  }

  @SmartAsync
  @Override
  public N end() {
    return end;
  }
}
