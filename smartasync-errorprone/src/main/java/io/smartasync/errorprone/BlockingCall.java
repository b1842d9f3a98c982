package io.smartasync.errorprone;

import com.google.errorprone.VisitorState;
import com.google.errorprone.fixes.SuggestedFix;
import com.google.errorprone.fixes.SuggestedFixes;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.MethodInvocationTree;
import org.jspecify.annotations.Nullable;

/**
 * A call of a library that waits for an asynchronous value on the calling thread.
 *
 * @param source what the call waits for, or null if the call does not contain it
 * @param instead the code to write instead, or null if it cannot be derived from the call
 * @param isReplaceable whether that code does what the call does
 * @param isLazy whether the call returns elements that are waited for where they are consumed
 */
record BlockingCall(
    @Nullable ExpressionTree source,
    @Nullable Code instead,
    boolean isReplaceable,
    boolean isLazy) {

  /** The length of code up to which a message contains it. */
  private static final int LONGEST_ADVICE = 150;

  /** Code that mentions types. */
  interface Code {

    /** Returns the code with the names that types have in a file. */
    String in(TypeNames names);
  }

  /** The names of types in a file. */
  interface TypeNames {

    /** Returns the name of a type, given its qualified name. */
    String of(String type);
  }

  /** Returns the blocking call that a call is, or null if it is none. */
  static @Nullable BlockingCall of(MethodInvocationTree call, VisitorState state) {
    BlockingCall ofFuture = FutureWaits.of(call, state);
    return ofFuture == null ? PublisherWaits.of(call, state) : ofFuture;
  }

  /** Returns a call that can be replaced by code. */
  static BlockingCall replaceable(ExpressionTree source, Code instead) {
    return new BlockingCall(source, instead, true, false);
  }

  /** Returns a call for which the code is only an advice. */
  static BlockingCall advised(@Nullable ExpressionTree source, @Nullable Code instead) {
    return new BlockingCall(source, instead, false, false);
  }

  /** Returns what to write instead, as the end of a sentence. */
  String advice() {
    if (instead == null) {
      return "wait with Async.await or Async.stream";
    }
    String code = instead.in(type -> type.substring(type.lastIndexOf('.') + 1));
    boolean isShort = code.length() <= LONGEST_ADVICE && !code.contains("\n");
    return "write " + (isShort ? code : code.substring(0, code.indexOf('(')) + "(...)");
  }

  /** Returns the fix that replaces the call. */
  SuggestedFix fix(MethodInvocationTree call, VisitorState state) {
    SuggestedFix.Builder fix = SuggestedFix.builder();
    if (instead != null) {
      fix.replace(call, instead.in(type -> SuggestedFixes.qualifyType(state, fix, type)));
    }
    return fix.build();
  }

  /** Returns code that waits for a future. */
  static Code await(Code future) {
    return names -> "%s.await(%s)".formatted(names.of(WaitingCall.ASYNC), future.in(names));
  }

  /** Returns code that waits for a future for at most a duration. */
  static Code await(Code future, Code timeout) {
    return names ->
        "%s.await(%s, %s)"
            .formatted(names.of(WaitingCall.ASYNC), future.in(names), timeout.in(names));
  }

  /** Returns code that reads a publisher. */
  static Code stream(Code publisher, @Nullable String prefetch) {
    return names ->
        "%s.stream(%s%s)"
            .formatted(
                names.of(WaitingCall.ASYNC),
                publisher.in(names),
                prefetch == null ? "" : ", " + prefetch);
  }

  /** Returns code that puts a value that can be null into an {@code Optional}. */
  static Code optional(Code value) {
    return names -> "%s.ofNullable(%s)".formatted(names.of("java.util.Optional"), value.in(names));
  }
}
