package generated;

import other.Far;
import other.SmartFar;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Node node = new Node();
    SmartNode self = node.selfAsync().join();
    assert self == node;
    SmartEdge<SmartNode> edge = SmartNode.of(node).edge(node);
    assert edge.endAsync().join() == node;
    assert node.allAsync(node, node).join().get(0).length == 2;
    SmartFar far = new Far();
    assert node.far(far) == far;
    assert node.qualifiedAsync().join() != far;
    assert far.backAsync(node).join() == node;
    SmartNode same = SmartSub.of(new Sub()).sameAsync(node).join();
    assert same == node;
    assert new Sub().countAsync().join() == 1;
  }
}
