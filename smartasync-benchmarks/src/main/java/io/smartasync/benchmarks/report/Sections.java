package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.report.Section.Layout;
import io.smartasync.benchmarks.suite.Measurement;
import java.util.List;

/** The sections of the report. */
final class Sections {

  private static final double AS_BY_HAND = 1.05;

  private static final double MORE_MILLIS = 8;
  private static final double MORE_MILLIS_WITH_CACHE = 2;
  private static final double MORE_CLASSES = 60;
  private static final double FAILURE_AS_BY_HAND = 1.5;

  /** The JVM stores stack traces in pieces of 32 frames. */
  private static final double ONE_THROWABLE = 1.1;

  private static final double HEAP_AS_BY_HAND = 1.1;

  private static final String STACKS =
      "Nearly all of it is the stack of the virtual thread. It has four frames of SmartAsync,"
          + " and those of the JDK; how large a frame is depends on whether the JIT compiler"
          + " has compiled the method by then, so that forks differ by more than the goal"
          + " allows, also those of the code written by hand.";

  private static final String FACADES =
      "A processor must read the types of all methods of the clients, which a processor that"
          + " copies prepared sources does not. In a profile, a tenth of the samples read class"
          + " files for it, most of which javac needs anyway, when it compiles the generated code."
          + " 15 % write the sources, and 12 % read and check the methods.";

  private Sections() {}

  private static Goal heapAsByHand(String contender, String label) {
    return Goal.counterAtMostTimes(
        contender, "virtualThreads", "heapPerCall", label, HEAP_AS_BY_HAND);
  }

  private static Goal aMillionInFlight(String contender, String label) {
    return Goal.counterAtLeast(contender, "inFlight", label, 1_000_000);
  }

  static List<Section> all() {
    return List.of(
        new Section(
            Measurement.FINISHED_FUTURE,
            "1. Synchronous call, the future is done",
            "A synchronous call of an operation that returns a completed future. Each library"
                + " waits for a completed value of its own type. If the AWS SDK or JavaFX is on"
                + " the class path, a generated method also reads the thread's name, twice; the"
                + " cost is the difference of the first two rows of measurement 7.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("generatedMethod", AS_BY_HAND),
                Goal.noByteMoreThanTheYardstick("generatedMethod")),
            "Code written by hand takes less than a nanosecond here and does not check the"
                + " thread. SmartAsync checks the class of the thread even if the future is done."),
        new Section(
            Measurement.OTHER_THREAD,
            "2. Synchronous call, another thread completes the future",
            "The caller waits until another thread, which sleeps until then, has completed the"
                + " operation: every library needs two wake-ups of threads.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("generatedMethod", AS_BY_HAND),
                Goal.noByteMoreThanTheYardstick("generatedMethod")),
            "Waking a thread takes microseconds, and the time differs from fork to fork by more"
                + " than the goal allows; the overhead of SmartAsync is that of measurement 1."
                + " The allocated bytes differ from fork to fork too: a wait that finds the"
                + " result already there allocates nothing, and the number of such waits depends"
                + " on the timing of the two threads. Both contenders wait for the same future"
                + " with the same get."),
        new Section(
            Measurement.FUTURE_STYLE_TWIN,
            "3a. Asynchronous call, future style",
            "The author's own method, called on the author's class like the method written by"
                + " hand, through the generated interface, or through the wrapper, which passes"
                + " on its future. The other libraries convert a completed value of their own"
                + " type to a future.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("generatedMethod", AS_BY_HAND),
                Goal.noByteMoreThanTheYardstick("generatedMethod")),
            "The method is the author's own, and the difference is that between two calls of less"
                + " than a nanosecond."),
        new Section(
            Measurement.DIRECT_STYLE_TWIN,
            "3b. Asynchronous call, direct style",
            "The time from the start of a body on a new thread to its result.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("generatedMethod", AS_BY_HAND),
                Goal.noByteMoreThanTheYardstick("generatedMethod")),
            "The body runs either on another carrier thread or on the one that its caller has"
                + " just left, which is several times as fast. This choice remains the same for a"
                + " whole fork, for every contender, so that forks differ by more than the goal"
                + " allows. In contrast to the code written by hand here, which cannot be"
                + " cancelled, SmartAsync's future references the thread, so that cancelling the"
                + " future interrupts the body."),
        new Section(
            Measurement.TIGHT_LOOP,
            "4. A million synchronous calls in a loop",
            "A million repetitions of measurement 1.",
            Layout.TIMES,
            List.of(Goal.lessThan("generatedMethod", 1_000, "ms")),
            "The loop takes as long as its calls."),
        new Section(
            Measurement.IN_FLIGHT,
            "5. A hundred thousand concurrent calls",
            "All calls are started, and the backend answers only when no further call arrives."
                + " The table shows how many calls are waiting then, and their memory in a heap"
                + " of 512 MiB. Queued calls use heap too. Memory outside the heap is the memory"
                + " of the process except its heap, measured on Linux.",
            Layout.IN_FLIGHT,
            List.of(
                Goal.counterAtLeastTimes(
                    "directStyle", "threadPool", "inFlight", "calls in flight", 10),
                heapAsByHand("directStyle", "heap per call"),
                heapAsByHand("throughTwin", "heap per call, through a twin"),
                heapAsByHand("throughFacade", "heap per call, through a facade")),
            STACKS),
        new Section(
            Measurement.MILLION_IN_FLIGHT,
            "5b. A million concurrent calls in 4 GiB",
            "The same as measurement 5 with a million calls whose bodies wait, in a heap of 4 GiB.",
            Layout.IN_FLIGHT,
            List.of(
                aMillionInFlight("directStyle", "calls in flight"),
                aMillionInFlight("throughTwin", "calls in flight, through a twin"),
                aMillionInFlight("throughFacade", "calls in flight, through a facade"),
                heapAsByHand("directStyle", "heap per call"),
                heapAsByHand("throughTwin", "heap per call, through a twin"),
                heapAsByHand("throughFacade", "heap per call, through a facade")),
            STACKS),
        new Section(
            Measurement.STREAM,
            "6. A publisher as a stream, a million elements",
            "Reads and adds up a million numbers, which are emitted by the reading thread or by"
                + " another thread.",
            Layout.TIMES_ALONE,
            List.of(Goal.atLeastTimesAsFastAsTheYardstick("generatedForFlux", 2)),
            "If another thread emits the elements, passing them between the threads costs more"
                + " than reading them, in every library."),
        new Section(
            Measurement.DETECTION,
            "7. Detection of an event loop",
            "The check whether the calling thread must not wait, with which every synchronous"
                + " call begins. Event loops of the AWS SDK and JavaFX differ from other threads"
                + " only in their names, which are read only if one of the two libraries is"
                + " present. The other libraries recognize only their own threads.",
            Layout.TIMES,
            List.of(Goal.lessThan("smartAsyncByName", 5, "ns")),
            "If a class has both threads that may wait and threads that must not, they are"
                + " distinguished by their names, which are compared with the rows of a table."
                + " The cost of a refused call is its exception, which takes a thousand times as"
                + " long."),
        new Section(
            Measurement.COMPILE_TIME,
            "8a. Compile time in a JVM that has just started",
            "Compiles annotated methods, ten in each class, in a new JVM, like Maven and a build"
                + " server. The time beyond javac alone is that of the processor and of compiling"
                + " the generated code.",
            Layout.TIMES_ALONE,
            List.of(new CompileTimeGoal()),
            "A compiler that has just started runs interpreted. Compiling the generated code"
                + " takes most of the time beyond javac alone, even without a processor, if that"
                + " code is written by hand. A processor that only copies prepared sources shows"
                + " the minimum for any processor: javac starts another round for these sources."
                + " The rest is the processor itself, a fifth of the samples of a profile: three"
                + " quarters of them write the sources, the others read and check the annotated"
                + " classes. No single method has a tenth of them."),
        new Section(
            Measurement.WARM_COMPILE_TIME,
            "8b. Compile time in a JVM that has compiled before",
            "The same as measurement 8a in a JVM that has compiled before, like Gradle's daemon"
                + " and a development environment.",
            Layout.TIMES_ALONE,
            List.of(new CompileTimeGoal()),
            "The same as for measurement 8a."),
        new Section(
            Measurement.FACADE_COMPILE_TIME,
            "8c. Compile time of facades in a JVM that has just started",
            "Compiles one annotation with three clients, for which facades are generated: the AWS"
                + " SDK's S3AsyncClient and DynamoDbAsyncClient, and Lettuce's RedisAsyncCommands."
                + " javac alone compiles the annotation only.",
            Layout.TIMES_ALONE,
            List.of(new CompileTimeGoal()),
            FACADES),
        new Section(
            Measurement.WARM_FACADE_COMPILE_TIME,
            "8d. Compile time of facades in a JVM that has compiled before",
            "The same as measurement 8c in a JVM that has compiled before.",
            Layout.TIMES_ALONE,
            List.of(new CompileTimeGoal()),
            FACADES),
        new Section(
            Measurement.BOUNDED_MAP,
            "9. Bounded map over HTTP",
            "Sends requests to an HTTP/2 server on the loopback interface that responds after 5"
                + " ms, with a bounded number of requests in flight and the same client for all"
                + " contenders. The ratio is to the fastest other contender. The caller only"
                + " waits.",
            Layout.TIMES,
            List.of(Goal.atMostTimesTheYardstick("smartAsync", 1.1)),
            "Client and server take most of the time; the contenders differ by less than the"
                + " forks of one contender. One event loop has most of the work, as a count of"
                + " CPU time by thread shows: four fifths. By hand, the calling thread starts all"
                + " of 1,000 requests, on another processor; SmartAsync starts the first 100"
                + " there, and the other 900 on that event loop, each when an answer arrives. So"
                + " the calling thread need not wait for room, and a caller of the asynchronous method does not block."),
        new Section(
            Measurement.RESULT_STREAM,
            "10. A stream of the results of 20,000 operations",
            "Reads and adds up the results of operations that complete on the common pool, with 16"
                + " in flight. The ratio is to the fastest other contender that takes futures."
                + " The contenders with virtual threads run a body that waits for the operation.",
            Layout.TIMES,
            List.of(Goal.atMostTimesTheYardstick("smartAsync", 1.1)),
            "The consuming thread of SmartAsync starts the operations itself, so that their"
                + " number is bounded by what it consumes, and is woken when the next result"
                + " arrives."),
        new Section(
            Measurement.SETTLE,
            "11. The outcomes of 20,000 operations, of which one in a hundred fails",
            "Counts the successes. The operations complete on the common pool.",
            Layout.TIMES,
            List.of(Goal.atMostTimesTheYardstick("smartAsync", 1.1)),
            "Forks differ by more than the goal allows, because the operations of one fork are"
                + " mostly done before they are combined, and of another are not. In contrast to"
                + " the code written by hand, the future of SmartAsync cancels the operations if"
                + " it is cancelled, and keeps the failures."),
        new Section(
            Measurement.CALLBACK,
            "12. A callback as a future",
            "An operation that calls back at once becomes a future, whose result is read. A"
                + " cancellation of the future would reach the operation.",
            Layout.TIMES,
            List.of(Goal.atMostTimesTheYardstick("smartAsync", 2)),
            "A profile shows nearly half of the time in the list of the actions for a"
                + " cancellation: a lock guards it, so that an action runs at most once, and never"
                + " after the operation has ended. A quarter creates the objects, 136 B instead of"
                + " 48 B by hand, among them the captured deadline and context of the caller."),
        new Section(
            Measurement.SCOPE,
            "13. A scope with two bodies",
            "Two bodies that end at once are started on virtual threads and awaited, in a block"
                + " that neither outlives.",
            Layout.TIMES,
            List.of(Goal.atMostTimesTheYardstick("smartAsync", 1.1)),
            "Starting and waking threads takes most of the time, and differs from fork to fork by"
                + " more than the goal allows."),
        new Section(
            Measurement.RECORDING,
            "14. Events for JDK Flight Recorder, while no recording runs",
            "What a wait costs for its event if no recording runs.",
            Layout.TIMES,
            List.of(Goal.lessThan("smartAsync", 2, "ns")),
            "The event asks the recorder, which reads a field."),
        new Section(
            Measurement.FIRST_CALL,
            "15a. The first call of a process",
            "The time from the start of a process that makes one call to its end. Each program"
                + " runs next to the same program without a library, ten times each, in turns;"
                + " the row of the program written by hand shows how much two runs of the same"
                + " program differ. The class path has jars only. A map has three inputs.",
            Layout.PROCESS,
            List.of(
                Goal.counterAtMost(
                    "smartAsync", "moreWallMillis", "ms more than by hand", MORE_MILLIS),
                Goal.counterAtMost(
                    "smartAsync", "moreClasses", "classes more than by hand", MORE_CLASSES)),
            "A class of a jar takes a tenth of a millisecond and more to load and verify in a JVM"
                + " that has just started. The JDK's own classes come from its archive, which has"
                + " no classes of a library; an AOT cache has them, as the next table shows."),
        new Section(
            Measurement.AOT_CACHE,
            "15b. The first call of a process, with an AOT cache",
            "The same with an AOT cache of the program (JDK 25), as described in [Packaging a"
                + " program](guide/packaging.md#an-aot-cache-jdk-25).",
            Layout.PROCESS,
            List.of(
                Goal.counterAtMost(
                    "smartAsync",
                    "moreWallMillis",
                    "ms more than by hand",
                    MORE_MILLIS_WITH_CACHE)),
            "All classes come from the cache, as a log of the loaded classes shows. A twin and a map"
                + " look for Micrometer's library for context propagation, which is optional. The"
                + " search for a class that does not exist opens the jars of the class path, which"
                + " nothing else in these programs does: about 4 ms in a log of the initialized"
                + " classes. The other differences are as large as those between two"
                + " runs of the program written by hand."),
        new Section(
            Measurement.FAILING_CALL,
            "16a. Synchronous call, the operation has failed",
            "Waits for a new future that has failed, and catches the failure, below a number of"
                + " frames. The failure has no stack trace of its own, so that only the wait is"
                + " measured. SmartAsync, the AWS SDK and Reactor add to the failure where it was"
                + " awaited; the others do not.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("await", FAILURE_AS_BY_HAND),
                Goal.atMostTimesTheYardstick("generatedMethod", FAILURE_AS_BY_HAND)),
            "The JVM copies the stack once for the exception that adds the place of the wait;"
                + " by hand it copies it once for the exception that wraps the failure."),
        new Section(
            Measurement.FAILURE_MEMORY,
            "16b. The memory of a failure",
            "What a failure takes after it was awaited once below a number of frames. It is"
                + " compared with the AWS SDK, which adds one exception to the failure.",
            Layout.KEPT,
            List.of(
                Goal.counterAtMostTimes(
                    "await", "joinLikeSync", "bytesKept", "memory kept", ONE_THROWABLE)),
            "The exception that SmartAsync adds has one stack trace."),
        new Section(
            Measurement.SHARED_FAILURE,
            "16c. The memory of a failure that is awaited a million times",
            "What each wait adds to one failure that 64 threads await a million times together.",
            Layout.KEPT,
            List.of(Goal.counterAtMost("await", "bytesKept", "B for each wait", 1)),
            "The failure has a bounded number of places where it was awaited."),
        new Section(
            Measurement.WHOLE_JOB,
            "17. The whole job",
            "The pipeline of the README, 400 photos of at most 256 KiB: looks each up in a REST"
                + " API that answers after 20 ms, downloads its file from S3, checks it, and saves"
                + " a row in PostgreSQL; every row and file is checked afterwards. One by one, or"
                + " 16 at a time. The ways have the same timeouts and numbers of connections. Each"
                + " runs in a process of its own with a heap of 256 MiB, on servers in another"
                + " process, and has archived 100 photos before. The peak of the heap includes"
                + " garbage. The lines of code are those of the author's classes in"
                + " [whole-job](../smartasync-benchmarks/whole-job/src/main/java/io/smartasync/benchmarks/job),"
                + " without imports, comments and empty lines; those of SmartAsync contain the"
                + " synchronous and the asynchronous methods.",
            Layout.JOB,
            List.of(
                Goal.counterAtMostTimesTheLowest(
                    "smartAsynchronous", "wallMillis", "wall time", AS_BY_HAND),
                Goal.counterAtMostTimesTheLowest("smartAsynchronous", "lines", "lines of code", 1)),
            "Client, servers and PostgreSQL share the processors of the machine, so that the CPU"
                + " time decides. A profile shows that the libraries differ more than the ways of"
                + " calling them: the asynchronous client of S3 and Netty have 1.4 times the samples"
                + " of the synchronous client, by hand too. SmartAsync's own methods are on top of"
                + " the stack in 2 % of the samples, and what they call, for example to start"
                + " threads, has 6 % more. Compare the rows that use the same libraries."));
  }
}
