package promise;

import java.util.concurrent.CompletionStage;
import java.util.concurrent.Future;

/** As Netty-like libraries have them: a stage, and a future, and no CompletableFuture. */
public interface Promise<T> extends CompletionStage<T>, Future<T> {}
