package io.smartasync.benchmarks.report;

import io.smartasync.benchmarks.report.Section.Layout;
import io.smartasync.benchmarks.suite.Measurement;
import java.util.List;

/** The sections of the report. */
final class Sections {

  private static final double AS_BY_HAND = 1.05;

  private Sections() {}

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
                Goal.counterAtLeastTimesTheYardsticks(
                    "directStyle", "inFlight", "calls in flight", 10)),
            "The heap has no room for more stacks of virtual threads."),
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
                + " distinguished by searching their names."),
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
                + " the minimum for any processor: javac starts another round for these sources."),
        new Section(
            Measurement.WARM_COMPILE_TIME,
            "8b. Compile time in a JVM that has compiled before",
            "The same as measurement 8a in a JVM that has compiled before, like Gradle's daemon"
                + " and a development environment.",
            Layout.TIMES_ALONE,
            List.of(new CompileTimeGoal()),
            "The generated code is compiled too, which takes most of the time beyond javac alone."),
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
                + " forks of one contender."),
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
            "In contrast to the code written by hand, the future of SmartAsync cancels the"
                + " operations if it is cancelled, and keeps the failures."),
        new Section(
            Measurement.CALLBACK,
            "12. A callback as a future",
            "An operation that calls back at once becomes a future, whose result is read. A"
                + " cancellation of the future would reach the operation.",
            Layout.TIMES,
            List.of(Goal.atMostTimesTheYardstick("smartAsync", 2)),
            "SmartAsync also captures the deadline and the context of the caller, and guarantees"
                + " that the action for a cancellation runs at most once."),
        new Section(
            Measurement.SCOPE,
            "13. A scope with two bodies",
            "Two bodies that end at once are started on virtual threads and awaited, in a block"
                + " that neither outlives.",
            Layout.TIMES,
            List.of(Goal.atMostTimesTheYardstick("smartAsync", 1.1)),
            "Starting and ending the threads takes most of the time."),
        new Section(
            Measurement.RECORDING,
            "14. Events for JDK Flight Recorder, while no recording runs",
            "What a wait costs for its event if no recording runs.",
            Layout.TIMES,
            List.of(Goal.lessThan("smartAsync", 2, "ns")),
            "The event asks the recorder, which reads a field."));
  }
}
