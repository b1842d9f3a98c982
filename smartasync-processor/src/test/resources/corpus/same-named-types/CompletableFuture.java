package samenames;

/** The user's own. */
public record CompletableFuture<T>(T value) {}
