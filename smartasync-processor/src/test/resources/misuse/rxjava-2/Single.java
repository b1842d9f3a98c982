package io.reactivex;

/** Stands for that of RxJava 2. */
public interface Single<T> {}
