package io.smartasync.benchmarks.job;

import java.util.List;

/** The ways. */
enum Way {
  ONE_BY_ONE(BlockingArchiver.class, OneByOne.class) {
    @Override
    Job open(Clients clients) {
      return new OneByOne(blocking(clients));
    }
  },

  VIRTUAL_THREADS(BlockingArchiver.class, OnVirtualThreads.class) {
    @Override
    Job open(Clients clients) {
      return new OnVirtualThreads(blocking(clients));
    }
  },

  FUTURES(WithFutures.class) {
    @Override
    Job open(Clients clients) {
      return new WithFutures(
          clients.http(),
          clients.api(),
          clients.asynchronousS3(),
          clients.bucket(),
          clients.vertx(),
          clients.threads());
    }
  },

  REACTOR(WithReactor.class) {
    @Override
    Job open(Clients clients) {
      return new WithReactor(
          clients.reactiveHttp(), clients.asynchronousS3(), clients.bucket(), clients.r2dbc());
    }
  },

  SMART_SYNCHRONOUS(SmartArchiving.class) {
    @Override
    Job open(Clients clients) {
      return smart(clients)::archiveOneByOne;
    }
  },

  SMART_ASYNCHRONOUS(SmartArchiving.class) {
    @Override
    Job open(Clients clients) {
      return smart(clients)::archiveAll;
    }
  };

  @SuppressWarnings("ImmutableEnumChecker") // List.of is immutable
  private final List<Class<?>> code;

  Way(Class<?>... code) {
    this.code = List.of(code);
  }

  /** The classes that the author writes. */
  List<Class<?>> code() {
    return code;
  }

  /** Makes the job, with libraries that the clients close. */
  abstract Job open(Clients clients);

  private static BlockingArchiver blocking(Clients clients) {
    return new BlockingArchiver(
        clients.http(), clients.api(), clients.s3(), clients.bucket(), clients.jdbc());
  }

  private static SmartArchiving smart(Clients clients) {
    return new SmartArchiving(
        clients.http(), clients.api(), clients.asynchronousS3(), clients.bucket(), clients.vertx());
  }
}
