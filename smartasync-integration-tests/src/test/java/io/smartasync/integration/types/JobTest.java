package io.smartasync.integration.types;

import io.smartasync.SmartAsync;
import java.io.IOException;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicReference;
import kotlin.Unit;
import kotlinx.coroutines.BuildersKt;
import kotlinx.coroutines.CompletableJob;
import kotlinx.coroutines.CoroutineStart;
import kotlinx.coroutines.DelayKt;
import kotlinx.coroutines.Dispatchers;
import kotlinx.coroutines.GlobalScope;
import kotlinx.coroutines.Job;
import kotlinx.coroutines.JobKt;

/** Kotlin's {@link Job}, which never has a value, of coroutines on Kotlin's own threads. */
class JobTest extends OneValueContract {

  @SmartAsync(name = "JobTwins")
  static class Users implements JobTwins {

    private final Signals signals;
    private final AtomicReference<String> threadName = new AtomicReference<>("none");

    Users(Signals signals) {
      this.signals = signals;
    }

    @Override
    public Job nothing() {
      return BuildersKt.launch(
          GlobalScope.INSTANCE,
          Dispatchers.getDefault(),
          CoroutineStart.DEFAULT,
          (scope, continuation) -> {
            signals.start();
            threadName.set(Thread.currentThread().getName());
            return Unit.INSTANCE;
          });
    }

    @Override
    @SmartAsync(throwing = IOException.class)
    public Job fail(Throwable failure) {
      CompletableJob failed = JobKt.Job(null);
      failed.completeExceptionally(failure);
      return failed;
    }

    /** A coroutine that is suspended until it is cancelled. */
    @Override
    public Job endless() {
      Job endless =
          BuildersKt.launch(
              GlobalScope.INSTANCE,
              Dispatchers.getDefault(),
              CoroutineStart.DEFAULT,
              (scope, continuation) -> DelayKt.awaitCancellation(continuation));
      endless.invokeOnCompletion(
          cause -> {
            if (cause instanceof CancellationException) {
              signals.cancel();
            }
            return Unit.INSTANCE;
          });
      signals.start();
      return endless;
    }

    @Override
    @SmartAsync(timeout = "20ms")
    public Job limited() {
      return endless();
    }

    String threadName() {
      return threadName.get();
    }
  }

  @Override
  Variants variants(CallStyle style, Signals signals) {
    Users users = new Users(signals);
    JobTwins twins = style.choose(users, JobTwins.of(users));
    return new Variants(
        () -> {
          twins.nothingBlocking();
          return users.threadName();
        },
        twins::nothingBlocking,
        () -> {
          twins.endlessBlocking();
          return "done";
        },
        () -> {
          twins.limitedBlocking();
          return "done";
        });
  }

  @Override
  String fail(CallStyle style, Throwable failure) throws IOException {
    Users users = new Users(new Signals());
    style.choose(users, JobTwins.of(users)).failBlocking(failure);
    return "done";
  }

  @Override
  String valuePrefix() {
    return "DefaultDispatcher-worker-";
  }

  @Override
  void onEventLoop(Runnable task) {
    NettyEventLoop.GROUP.execute(task);
  }
}
