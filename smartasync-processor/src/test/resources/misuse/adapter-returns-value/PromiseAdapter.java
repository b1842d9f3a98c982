package misuse;

import io.smartasync.SmartAsync;

@SmartAsync.Adapter
public final class PromiseAdapter {

  public static <T> T toFuture(Promise<T> promise) {
  //                  ^ error: toFuture(Promise) returns T; return a CompletionStage or a Future of what the Promise holds, with its type argument
    throw new AssertionError();
  }
}
