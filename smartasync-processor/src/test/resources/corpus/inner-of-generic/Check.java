package inner;

import java.util.List;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    Tree<String> tree = new Tree<>("root");
    Tree<String>.Cursor<Integer> cursor = tree.new Cursor<>();
    assert cursor.valueAsync().join().equals("root");
    SmartTree_Cursor<String, Integer> wrapped = SmartTree_Cursor.of(cursor);
    List<Integer> children = wrapped.children(7, cursor);
    assert children.equals(List.of(7));
    String value = wrapped.value();
    assert value.equals("root");
  }
}
