package closeables;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.util.concurrent.CompletableFuture;

final class Check {

  public static void main(String[] args) throws Exception {
    Files.Abandoned abandoned = new Files.Abandoned();
    try (Closeable resource = abandoned) {
      assert resource != null;
    }
    assert abandoned.isClosed;
    Closeable facade = SmartFiles_Abandoned.of(new Files.Abandoned());
    facade.close();
    try {
      new Files.Failing().close();
      throw new AssertionError();
    } catch (FileNotFoundException e) {
      assert e.getMessage().equals("gone");
    }
    Files.Plain plain = new Files.Plain();
    plain.close();
    assert plain.isClosed;
    Files.Generic generic = new Files.Generic();
    generic.<String>close();
    assert generic.isClosed;
    assert !(SmartFiles_Generic.of(generic) instanceof AutoCloseable);
    SmartFiles_Remote remote = SmartFiles_Remote.of(new RemoteFiles());
    remote.<String>close();
    assert !(remote instanceof AutoCloseable);
  }

  private static final class RemoteFiles implements Files.Remote {
    @Override
    public <R> CompletableFuture<Void> close() {
      return CompletableFuture.completedFuture(null);
    }
  }
}
