package arrays;

import java.util.Arrays;

final class Check {
  private Check() {}

  public static void main(String[] args) {
    for (SmartImages images : new SmartImages[] {new Images(), SmartImages.of(new Images())}) {
      byte[] scaled = images.scaleAsync(new byte[] {1, 2}, 2).join();
      assert Arrays.equals(scaled, new byte[] {1, 1, 2, 2});
      assert Arrays.equals(images.scale(new byte[] {1, 2}, 2), scaled);
      int[][] grid = images.grid(new int[3][3], new String[] {"a"}, new String[] {"b"});
      assert Arrays.deepEquals(grid, new int[][] {{3, 2}});
      assert images.gridAsync(new int[3][3]).join()[0][1] == 0;
    }
  }
}
