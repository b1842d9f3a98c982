package io.smartasync.rewrite;

/** The reasons why a recipe does not change a piece of code. */
enum Reason {
  ASYNCHRONOUS_METHOD(
      "The method returns an asynchronous value, so its callers expect it not to wait."),
  CALLBACK("The code runs inside an asynchronous operation, possibly on an event loop."),
  EVENT_LOOP("The code runs on an event loop."),
  IMPLEMENTS_FUTURE("The class is itself a future."),
  ASSERTION("A test asserts what the call throws."),
  ALREADY_DONE("The future was asked with isDone before, so that the call does not wait."),
  FORK_JOIN("A worker of a fork-join pool executes other tasks while it joins this one."),
  AMBIGUOUS_TYPE("The type is both a CompletionStage and a Future, but no CompletableFuture."),
  PROMISED_BY_METHOD(
      "The method declares the exceptions of the call, and its callers may handle them."),
  OBSERVED_BY_CALLER("A caller of the method catches the exception that wraps failures."),
  CAUSE_IS_INSPECTED(
      "A catch block looks at the cause or the class of the exception that wraps failures."),
  HANDLER_USE("A catch block uses the exception in a way that needs its type."),
  OTHER_CATCH(
      "Another catch block of the same try statement would handle other exceptions than before."),
  OTHER_CALLS(
      "The try block makes other calls, whose exceptions the changed catch block would handle too."),
  OTHER_SOURCE("Another call in the try block throws an exception that is caught there."),
  OTHER_WAIT("Another wait in the same try statement is left alone."),
  NESTED_TRY("Several nested try statements catch the exceptions of the call."),
  USED_AFTER_TIMEOUT("The future is used after the timeout, which would cancel it."),
  SHARED_AFTER_TIMEOUT("The future is in a field, and the timeout would cancel it for others too."),
  ITERATED_TWICE("The iterable may be iterated more than once, and a stream cannot."),
  ELEMENT_TYPE("The type of the elements of the iterable cannot be written as one name."),
  TOO_MANY_EXCEPTIONS("More than three exceptions would have to be declared."),
  NOT_PUBLIC("The methods of the pair must be public, because the generated methods are."),
  NOT_A_CLASS("Only top-level classes and their static nested classes are changed."),
  DECLARED_BY_SUPERTYPE(
      "A supertype declares one of the methods, so that the generated one would clash."),
  SIGNATURES_DIFFER("The two methods differ in parameters, result or type parameters."),
  OVERRIDDEN("The class is extended or the method is called with super in this project."),
  TIMEOUT_PROMISED("The synchronous method has a timeout that is not a constant."),
  EXCEPTION_PROMISED("The synchronous method wraps failures in an exception of its own."),
  INTERRUPTION_PROMISED("The synchronous method does something of its own when it is interrupted."),
  OTHER_LOGIC("One of the two methods does more than call the other."),
  BOUNDED_EXECUTOR("The asynchronous method runs on an executor of its own, which may limit it."),
  HAS_ANNOTATIONS("The method that would be deleted has annotations that matter at run time."),
  REFLECTIVE("The method that would be deleted is referred to by a method reference."),
  OVERLOADED("Another method with the same name as the twin has the same parameters."),
  UNTYPED("The types of the call are not known to the parser.");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
