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
            "An operation whose future is done when it returns, called synchronously. Each library"
                + " waits for a finished value of its own type. Where the AWS SDK or JavaFX is on"
                + " the class path, a generated method looks at the thread's name too, twice: what"
                + " that takes is the difference of the first two rows of measurement 7.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("generatedMethod", AS_BY_HAND),
                Goal.noByteMoreThanTheYardstick("generatedMethod")),
            "Code written by hand takes less than a nanosecond here and does not look at the"
                + " thread, whose class SmartAsync looks at even where the future is done."),
        new Section(
            Measurement.OTHER_THREAD,
            "2. Synchronous call, another thread completes the future",
            "The caller waits until another thread, asleep until then, has completed the operation:"
                + " two wake-ups of threads, whoever waits.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("generatedMethod", AS_BY_HAND),
                Goal.noByteMoreThanTheYardstick("generatedMethod")),
            "Waking threads takes microseconds, and how many differs from fork to fork by more than"
                + " the goal allows; what SmartAsync adds is as in measurement 1. Nor are the bytes"
                + " the same in any two forks: a wait that finds the result there allocates nothing,"
                + " and how many do is up to the two threads. Both wait for the same future by the"
                + " same get."),
        new Section(
            Measurement.FUTURE_STYLE_TWIN,
            "3a. Asynchronous call, future style",
            "The author's own method, called on the author's class as the one written by hand is, or"
                + " through the generated interface, or the wrapper that passes on its future. The"
                + " peers turn a finished value of their own into a future.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("generatedMethod", AS_BY_HAND),
                Goal.noByteMoreThanTheYardstick("generatedMethod")),
            "The method is the author's own, and the difference is that of two calls of less than a"
                + " nanosecond."),
        new Section(
            Measurement.DIRECT_STYLE_TWIN,
            "3b. Asynchronous call, direct style",
            "From the start of a body on a thread of its own to its result.",
            Layout.TIMES,
            List.of(
                Goal.atMostTimesTheYardstick("generatedMethod", AS_BY_HAND),
                Goal.noByteMoreThanTheYardstick("generatedMethod")),
            "The body is taken by another carrier or by the one that its caller has just left, which"
                + " is several times as fast. Which of the two it is stays so for whole forks,"
                + " whoever starts the thread, so that forks differ by more than the goal allows."
                + " Beyond code written by hand as it is here, which cannot be cancelled,"
                + " SmartAsync's future keeps the thread, so that cancelling it interrupts the"
                + " body."),
        new Section(
            Measurement.TIGHT_LOOP,
            "4. A million synchronous calls in a loop",
            "As measurement 1, a million times.",
            Layout.TIMES,
            List.of(Goal.lessThan("generatedMethod", 1_000, "ms")),
            "The loop takes as long as its calls."),
        new Section(
            Measurement.IN_FLIGHT,
            "5. A hundred thousand concurrent calls",
            "All calls are started, and answered only when no further one has reached the backend:"
                + " how many wait for it then, and what they take in a heap of 512 MiB. Queued calls"
                + " take heap too. Memory outside the heap is that of the process beyond its heap,"
                + " on Linux.",
            Layout.IN_FLIGHT,
            List.of(
                Goal.counterAtLeastTimesTheYardsticks(
                    "directStyle", "inFlight", "calls in flight", 10)),
            "The heap holds no more stacks of virtual threads."),
        new Section(
            Measurement.STREAM,
            "6. A publisher as a stream, a million elements",
            "Reads and adds up a million numbers, emitted by the thread that reads them or by"
                + " another.",
            Layout.TIMES_ALONE,
            List.of(Goal.atLeastTimesAsFastAsTheYardstick("generatedForFlux", 2)),
            "Where another thread emits the elements, handing them over costs more than reading"
                + " them, whoever reads."),
        new Section(
            Measurement.DETECTION,
            "7. Detection of an event loop",
            "Whether the calling thread must not wait, as every synchronous call asks first. Event"
                + " loops of the AWS SDK and JavaFX differ from other threads by their names alone,"
                + " which are looked at where one of the two is there. The peers know their own"
                + " threads alone.",
            Layout.TIMES,
            List.of(Goal.lessThan("smartAsyncByName", 5, "ns")),
            "Threads of one class that may wait and that must not are told by searching their"
                + " names."),
        new Section(
            Measurement.COMPILE_TIME,
            "8a. Compile time in a JVM that has just started",
            "Compiles annotated methods, ten to a class, as Maven and a build server do. Beyond javac"
                + " alone there is the processor, and the code it generates, which javac compiles"
                + " too.",
            Layout.TIMES_ALONE,
            List.of(new CompileTimeGoal()),
            "A compiler that has just started is interpreted. What is generated takes it most of the"
                + " time beyond javac alone, even where there is no processor and it is written by"
                + " hand. A processor that has been given what to generate, and has only to hand it"
                + " on, is the least that any can take: javac starts anew with what it is given."),
        new Section(
            Measurement.WARM_COMPILE_TIME,
            "8b. Compile time in a JVM that has compiled before",
            "As measurement 8a, as Gradle's daemon and a development environment do.",
            Layout.TIMES_ALONE,
            List.of(new CompileTimeGoal()),
            "What is generated is compiled too, and takes most of the time beyond javac alone."),
        new Section(
            Measurement.BOUNDED_MAP,
            "9. Bounded map over HTTP",
            "Requests to an HTTP/2 server on loopback that answers after 5 ms, a bounded number of"
                + " them in flight, by the same client for all. The ratio is to the fastest other"
                + " way. The caller only waits.",
            Layout.TIMES,
            List.of(Goal.atMostTimesTheYardstick("smartAsync", 1.1)),
            "Client and server take the time; the ways to bound them differ by less than the"
                + " forks of one."));
  }
}
