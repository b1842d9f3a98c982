package kotlinx.coroutines.flow;

/** Stands for Kotlin's. */
public interface Flow<T> {}
