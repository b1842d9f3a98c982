package arrays;

import io.smartasync.SmartAsync;
import java.util.concurrent.CompletableFuture;

@SmartAsync
public class Images implements SmartImages {

  @Override
  public byte[] scale(byte[] pixels, int factor) {
    byte[] scaled = new byte[pixels.length * factor];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = pixels[i / factor];
    }
    return scaled;
  }

  @Override
  public CompletableFuture<int[][]> gridAsync(int[][] grid, String[]... names) {
    return CompletableFuture.completedFuture(new int[][] {{grid.length, names.length}});
  }
}
