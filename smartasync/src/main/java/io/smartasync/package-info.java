/**
 * Write an operation once; call it from synchronous and from asynchronous code.
 *
 * <h2>For users</h2>
 *
 * {@link io.smartasync.SmartAsync @SmartAsync} marks an operation, for which the annotation
 * processor generates the twin in the other style. {@link io.smartasync.Async} has the methods that
 * bodies of operations and their callers use. {@link io.smartasync.BlockingPolicy} decides which
 * threads must never wait.
 *
 * <p>Null arguments cause a {@link java.lang.NullPointerException}, unless the documentation says
 * otherwise.
 *
 * <h2>For maintainers: a map of the package</h2>
 *
 * The package is flat, so that everything but the API is package-private. Its classes form rooms. A
 * room uses only rooms that are listed after it, and the classes have no cycle; {@code
 * ArchitectureTest} checks both.
 *
 * <dl>
 *   <dt>Entry
 *   <dd>{@code Async} and {@code Concurrency} delegate to the rooms below.
 *   <dt>Scopes
 *   <dd>{@code AsyncScope} starts operations and ends them. {@code ScopeMembers} are its
 *       operations, each a body or a {@code ScopedOperation}. {@code EndOfBodies} is what the owner
 *       waits for.
 *   <dt>Starting
 *   <dd>{@code VirtualThreadFuture} is a body on its own virtual thread.
 *   <dt>Callbacks
 *   <dd>{@code CallbackFuture} is {@code Async.create}. {@code EmitterPublisher} starts a source
 *       for each subscriber and passes its elements on through an {@code EmitterSubscription}. Both
 *       run {@code CancelActions}.
 *   <dt>Combining
 *   <dd>A {@code Combination} of futures is one of {@code AllOf}, with a {@code TypedCombination}
 *       in front of it, {@code FirstSuccess} ({@code Async.any}), {@code FirstCompletion} ({@code
 *       Async.race}) and {@code Settlement}. {@code ConcurrentMapper} is {@code Async.map}. All
 *       return a {@code CombinedFuture}. Streams of results are {@code ResultsInOrder} and {@code
 *       ResultsAsCompleted}, each a {@code ResultSpliterator}.
 *   <dt>Streams
 *   <dd>Publisher to stream: {@code PublisherSpliterator} reads {@code PrefetchedElements}, the
 *       consumer's side of a {@code PrefetchingSubscriber}. Publisher to future: {@code
 *       SingleValueSubscriber}. Stream to publisher: {@code StreamPublisher} runs one {@code
 *       StreamSubscription} for each subscriber.
 *   <dt>Waiting
 *   <dd>{@code FutureAwaiter} is {@code Async.await}. {@code Stages} converts stages to futures and
 *       runs {@code NestedActions} when they are done, {@code VertxFutures} converts those of
 *       Vert.x, {@code Cancellation} cancels futures, {@code DoneFutures} and {@code RawFailure}
 *       read them. {@code Deadlocks} detects bodies that wait for each other.
 *   <dt>Recording
 *   <dd>{@code FlightRecording} begins a {@code WaitEvent} or a {@code BodyEvent} if a recording of
 *       JDK Flight Recorder runs; both are a {@code BegunEvent}. {@code BodyNames} names the
 *       threads of bodies.
 *   <dt>Reporting
 *   <dd>{@code ExaminedWait} is a wait for a future that {@code WaitExamination} examines if it is
 *       long; what may never end is logged by {@code WaitWarning}. {@code ReportedWait} replaces a
 *       plain wait if {@code StallReport} is on. {@code StallDescription} is the text of a report:
 *       it asks an {@code AwaitedOperation} to describe itself, and reads {@code ActiveWaits} and a
 *       {@code ThreadPoolSnapshot}.
 *   <dt>Parking
 *   <dd>{@code ThreadParker} blocks calling threads, except plain waits of virtual threads; {@code
 *       CompletionBlocker} and {@code FutureBlocker} let fork-join pools compensate. {@code
 *       VerticleContext} releases the context of a Vert.x verticle meanwhile.
 *   <dt>Guarding event loops
 *   <dd>{@code BlockingGuard} decides whether a thread may wait. It asks the {@code
 *       RegisteredPolicies} (or the {@code FailingBlockingPolicy}, if one of them cannot be
 *       loaded), then {@code EventLoops}, {@code NamedEventLoops} and {@code RunningLoops}, which
 *       compare the class, the name and the stack of a thread with the table {@code KnownThreads}.
 *       {@code SafeThreadNames} caches names. {@code StackSearch} reads the stack, also for the
 *       tables {@code CompletionCallbacks} and {@code SerialExecutors}, each a {@code MethodTable}.
 *       {@code BlockingPermit} is {@code Async.allowBlocking}. An {@code EventLoopReport} replaces
 *       refusals if the program is started so.
 *   <dt>Context and deadlines
 *   <dd>{@code CapturedContext} is what a call passes on to other threads: a {@code Deadline} and
 *       what a {@code ContextPropagator} captures. That is a {@code MicrometerContextPropagator}
 *       or, if it cannot be loaded, a {@code FailingContextPropagator}. {@code CleanUp} extends the
 *       deadline of code that releases resources. {@code Durations} converts and formats times.
 *   <dt>Failures
 *   <dd>{@code AwaitFailures} throws a failure to the caller that waited, and attaches an {@code
 *       AwaitSite}, whose stack {@code CallerFrames} trims to the caller's frames, if {@code
 *       ClassLoaders} permits it. {@code Failures} unwraps and converts. {@code SourceMethods}
 *       converts names of methods. An {@code Outcome} is a value or a failure. The {@code WaitLog}
 *       is where waits are reported.
 *   <dt>Types
 *   <dd>The rest of the API, which uses nothing else: {@code SmartAsync}, {@code BlockingPolicy},
 *       {@code CallableOp} and {@code RunnableOp}, which {@code RunnableOps} converts to a {@code
 *       WrappedBody}, {@code Completer}, which {@code CompletionHandlers} makes handlers of, {@code
 *       Emitter}, {@code EitherMethod}, {@code Function3}, {@code Function4}, {@code Function5},
 *       {@code AsyncException}, {@code AsyncTimeoutException}, {@code AsyncInterruptedException},
 *       {@code BlockingNotAllowedException}.
 * </dl>
 *
 * <p>Bodies, streams and waits report their begin and end to the package {@code
 * io.smartasync.observation}, which uses nothing of this one.
 *
 * <p>Words in names have one meaning each. An <i>Awaiter</i> waits for a result, a <i>Parker</i>
 * blocks the thread itself. A <i>Guard</i> decides, a <i>Permit</i> overrides it, a <i>Policy</i>
 * is supplied by the program. A <i>Failing</i> class replaces one that cannot be loaded and throws
 * when it is used. A <i>Snapshot</i> is never updated.
 */
@NullMarked
package io.smartasync;

import org.jspecify.annotations.NullMarked;
