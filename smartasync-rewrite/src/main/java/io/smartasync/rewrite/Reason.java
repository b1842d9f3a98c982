package io.smartasync.rewrite;

/** The reasons why a recipe does not change a piece of code. */
enum Reason {
  ASYNCHRONOUS_METHOD(
      "The method returns an asynchronous value, so its callers expect it not to wait."),
  CALLBACK("The code runs inside an asynchronous operation, possibly on an event loop."),
  EVENT_LOOP("The code runs on an event loop."),
  IMPLEMENTS_FUTURE("The class is itself a future."),
  ASSERTION("A test asserts what the call throws."),
  MOCK("A test stubs or verifies the call of a mock."),
  ALREADY_DONE("The future was asked with isDone before, so that the call does not wait."),
  CHECKED_BY_OTHER_METHOD(
      "A method that the code calls asks the future with isDone, so that the call may not wait."),
  FORK_JOIN("A worker of a fork-join pool executes other tasks while it joins this one."),
  CHOSEN_EXCEPTION("The call wraps failures in an exception that its caller chooses."),
  KEEPS_FAILURE("The call does not throw the failure, which the code reads from the future."),
  FUTURE_IS_USED("The call returns the future itself, and the code uses it."),
  CLOSE_FUTURE("All users of the channel share its closeFuture, and an interrupt would cancel it."),
  NO_EQUIVALENT("Async has no method that does the same."),
  SOURCE_ELSEWHERE("The call does not show what it waits for."),
  INFERRED_TYPE(
      "The compiler could not infer the type of the call as an argument of an overloaded method."),
  METHOD_REFERENCE("The call is a method reference, whose replacement would need a lambda."),
  PROMISED_BY_METHOD(
      "The method declares the exceptions of the call, and its callers may handle them."),
  PROMISED_BY_JAVADOC(
      "The Javadoc of the method names the exception that wraps failures, and callers may handle it."),
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
  NOT_PUBLIC("One of the two methods is not public, and generated methods are."),
  STATIC_METHOD(
      "The methods are static, and callers name the class: the generated method would belong to the interface."),
  FINAL_METHOD("One of the two methods is final, and a subclass could override the generated one."),
  LOCAL_TYPE(
      "The type is declared in a method or in an anonymous class, where no generated interface can name it."),
  ANONYMOUS_TYPE("The type is an anonymous class, which cannot implement a generated interface."),
  PRIVATE_TYPE(
      "The type, or a type around it, is private, so the generated interface could not name it."),
  GENERIC_OUTER_TYPE("The type is an inner class of a type with type parameters."),
  ANNOTATED_TYPE("The type itself is annotated with SmartAsync, which applies to all its methods."),
  RECORD_ACCESSOR(
      "The method that would be deleted is the accessor of a record, and an implicit one would replace it."),
  DECLARED_BY_SUPERTYPE(
      "A supertype declares one of the methods, so that the generated one would clash."),
  VARARGS_DIFFER("One of the two methods has variable arguments, and the other an array."),
  TYPE_PARAMETERS_DIFFER("The two methods have different type parameters."),
  RESULTS_DIFFER(
      "The asynchronous method does not return a future of the type that the synchronous method returns."),
  RETURNS_PRIMITIVE(
      "The synchronous method returns a primitive type, and the generated one would return the boxed type."),
  TIMEOUT_PROMISED("The synchronous method has a timeout that is not a constant."),
  EXCEPTION_PROMISED("The synchronous method wraps failures in an exception of its own."),
  VARIABLE_EXCEPTION("The synchronous method declares a type parameter as an exception."),
  ABSENT_VALUE(
      "The synchronous method returns null if there is no value, and the generated one would throw."),
  INTERRUPTION_PROMISED("The synchronous method does something of its own when it is interrupted."),
  OTHER_LOGIC("One of the two methods does more than call the other."),
  BOUNDED_EXECUTOR("The asynchronous method runs on an executor of its own, which may limit it."),
  HAS_ANNOTATIONS("The method that would be deleted has annotations that matter at run time."),
  CREATED_ELSEWHERE(
      "The main code of the project does not create the client, so that its type is chosen elsewhere."),
  SEVERAL_MODULES("Several modules use the client, and its facade would belong to one of them."),
  FACADE_NOT_VISIBLE(
      "Several packages use the client, and no public class creates it, so that its facade would not be public."),
  OUTSIDE_PROJECT(
      "Code outside the project takes, returns or declares the client, and needs the synchronous type."),
  TYPE_OF_CLIENT(
      "The type of the client is used as a class literal, a type argument, a supertype or in a cast."),
  USE_OF_CLIENT(
      "The client is used in an expression that may need its type, such as a lambda or a conditional."),
  OTHER_HTTP_CLIENT("The HTTP client is chosen, and the asynchronous client needs another one."),
  STREAMED_BODY(
      "The body of the request or response is passed in a way that the asynchronous client does not have."),
  DOWNLOAD_TO_FILE(
      "The asynchronous client reports a failure to write the file by another exception."),
  STUBBED_CALL("The call of a mock would get an argument that is no matcher."),
  PAGES("The pages are used in another way than by a loop, by stream() or by forEach."),
  WAITER("The waiter is used in another way than by a call of its methods."),
  INTERRUPTION_CAUGHT(
      "The code catches the exception by which only the synchronous client reports an interrupt."),
  UNTYPED("The types of the call are not known to the parser.");

  private final String text;

  Reason(String text) {
    this.text = text;
  }

  String text() {
    return text;
  }
}
