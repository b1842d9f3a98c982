package io.smartasync.processor.report;

import javax.tools.Diagnostic;

/**
 * Every message that the processor prints: errors and warnings. A warning can be suppressed with
 * its key, as in {@code @SuppressWarnings("SmartAsync:NotAValue")}, on the element or around it.
 *
 * <p>A message says what is wrong and, after the last semicolon, what to write instead. Code and
 * elements of annotations stand in single quotes. The text ends with a key, as in {@code
 * [SmartAsync:NotPublic]}. A key names a kind of mistake and is stable: users look it up in {@code
 * docs/errors.md}, which has one entry for each key. Messages about the same kind of mistake share
 * a key.
 */
public enum Message {

  // Types and methods

  /** Arguments: the method, its visibility. */
  NOT_PUBLIC(
      "NotPublic",
      "'%s' is %s, but the generated interface can declare only public methods; make it public"),

  /** Argument: the type. */
  PRIVATE_TYPE(
      "PrivateType",
      "'%s' is private, so the generated interface cannot refer to it; make it package-private or"
          + " public"),

  /** Arguments: the type or method, the type that is not visible. */
  TYPE_NOT_VISIBLE(
      PRIVATE_TYPE.key,
      "the declaration of '%s' contains '%s', which the generated interface cannot refer to; make it"
          + " package-private or public"),

  /** Arguments: the type, the method, the type that is not visible. */
  INHERITED_TYPE_NOT_VISIBLE(
      PRIVATE_TYPE.key,
      "'%s' inherits '%s' with the type '%s', which the generated interface cannot refer to; make"
          + " it public"),

  /** Argument: the class. */
  COMPACT_SOURCE_FILE(
      PRIVATE_TYPE.key,
      "'%s' is the class of a compact source file, which no other file can refer to; declare a class"
          + " with the method"),

  /** Argument: the type. */
  ANNOTATION_TYPE(
      "AnnotationType",
      "'%s' is an annotation type, which has no methods to call; annotate a class or an interface"),

  /** Argument: the type. */
  NO_PUBLIC_METHOD(
      "NoPublicMethod",
      "'%s' declares no public method that can have a twin; add one, or remove '@SmartAsync'"),

  /** Arguments: the type parameter, the type that declares it again. */
  HIDDEN_TYPE_PARAMETER(
      "HiddenTypeParameter",
      "the type parameter '%s' of '%s' hides a type parameter of an enclosing class, but the"
          + " generated interface declares both; rename one of them"),

  /** Argument: the method. */
  INCLUDED_AND_EXCLUDED(
      "IncludedAndExcluded",
      "'%s' has both '@SmartAsync' and '@SmartAsync.Exclude'; remove one of them"),

  /** Arguments: the method, the type that declares it. */
  NOTHING_TO_EXCLUDE(
      "NothingToExclude",
      "'@SmartAsync.Exclude' on '%s' has no effect, because '%s' is not annotated with"
          + " '@SmartAsync'; remove it"),

  /** Arguments: the method, what it returns, what to return instead. */
  UNSUPPORTED_TYPE(
      "UnsupportedType",
      "'%s' returns '%s', which is not supported; return %s, or add an adapter"
          + " ('@SmartAsync.Adapter')"),

  /** Arguments: the method, what it returns, the name without Async. */
  ASYNC_NAME(
      "AsyncName",
      "'%s' returns '%s', so it is the synchronous method, but its name ends with 'Async'; rename"
          + " it to '%s', or return a 'CompletableFuture'"),

  /** Arguments: the method, what it returns, the name without Async, what it returns. */
  ASYNC_NAME_OF_POSSIBLY_ASYNCHRONOUS_METHOD(
      ASYNC_NAME.key,
      "'%s' returns '%s', so it is the synchronous method, but its name ends with 'Async'; rename"
          + " it to '%s', return a 'CompletableFuture', or add an adapter ('@SmartAsync.Adapter')"
          + " if '%s' is an asynchronous type"),

  /** Arguments: the method, what it returns. */
  LAZY_RESULT(
      Diagnostic.Kind.WARNING,
      "NotAValue",
      "'%s' returns '%s', whose elements are produced while the caller reads them, after the twin"
          + " has completed; return a 'Stream' or a collection, or suppress this warning:"
          + " '@SuppressWarnings(\"SmartAsync:NotAValue\")'"),

  /** Arguments: the method, what it returns, the asynchronous type in it. */
  RESULT_OF_ASYNCHRONOUS_VALUES(
      Diagnostic.Kind.WARNING,
      LAZY_RESULT.key,
      "'%s' returns '%s' with asynchronous values ('%s'), and its twin completes without waiting"
          + " for them; wait for them in the method, for example with 'Async.await' or 'Async.all',"
          + " or suppress this warning: '@SuppressWarnings(\"SmartAsync:NotAValue\")'"),

  /** Arguments: the method, what it returns, the annotation and where it is. */
  TRANSACTION_ENDS_EARLY(
      Diagnostic.Kind.WARNING,
      "TransactionEndsEarly",
      "'%s' returns '%s', but Spring ends the transaction of %s when the method returns, before the"
          + " future is complete; write the method in direct style: return the value itself, and"
          + " wait with 'Async.await' if necessary, or suppress this warning:"
          + " '@SuppressWarnings(\"SmartAsync:TransactionEndsEarly\")'"),

  // Names and clashes

  /** Argument: the name. */
  INVALID_NAME(
      "InvalidName",
      "'name = \"%s\"' is not a valid Java identifier; write for example 'name = \"load\"'"),

  /** Argument: the name. */
  NAME_OF_METHOD(
      "NameOfMethod",
      "'name = \"%s\"' is the name of the method itself, but the twin needs another one; choose"
          + " another name, or remove 'name'"),

  /** Arguments: the method, the name of its twin. */
  TWIN_NAMED_AS_KEYWORD(
      "TwinNamedAsKeyword",
      "the twin of '%s' would be named '%s', which is a Java keyword; choose another name:"
          + " '@SmartAsync(name = \"...\")'"),

  /** Arguments: the method, its twin, the type that declares the twin's signature. */
  TWIN_ALREADY_DECLARED(
      "TwinAlreadyDeclared",
      "the twin of '%s' would be '%s', which '%s' declares already; remove one of the two, or"
          + " choose another name for the twin: '@SmartAsync(name = \"...\")'"),

  /** Arguments: the method, its twin, the supertype that declares the twin's signature. */
  TWIN_ALREADY_INHERITED(
      TWIN_ALREADY_DECLARED.key,
      "the twin of '%s' would be '%s', which '%s' declares already; choose another name for the"
          + " twin: '@SmartAsync(name = \"...\")'"),

  /** Arguments: the method, its twin, the type that declares the other method, that method. */
  SAME_ERASURE(
      "SameErasure",
      "the twin of '%s' would be '%s', which has the same erasure as '%s.%s'; choose another name"
          + " for the twin: '@SmartAsync(name = \"...\")'"),

  /** Arguments: two methods, the twin of both. */
  TWINS_CLASH(
      "TwinsClash",
      "the twins of '%s' and '%s' would both be '%s'; choose another name for one of them:"
          + " '@SmartAsync(name = \"...\")'"),

  /** Arguments: the method, its twin, the type and the method that have this twin. */
  TWIN_CLASHES_WITH_INHERITED(
      TWINS_CLASH.key,
      "the twin of '%s' would be '%s', which is already the twin of '%s.%s'; choose another name:"
          + " '@SmartAsync(name = \"...\")'"),

  /** Arguments: the type, an inherited method, its type, the type and method whose twin it is. */
  INHERITED_METHOD_IS_TWIN(
      "InheritedMethodIsTwin",
      "'%1$s' inherits the method '%2$s' from '%3$s', but it is also the twin of '%4$s.%5$s';"
          + " choose another name for the twin, in '%4$s': '@SmartAsync(name = \"...\")'"),

  /** Arguments: the type, the twin, two supertypes, the method, the type. */
  TWIN_INHERITED_TWICE(
      "TwinInheritedTwice",
      "'%s' inherits the twin '%s' from both '%s' and '%s'; override '%s' in '%s' and annotate it"
          + " with '@SmartAsync'"),

  /** Arguments: the method, its result, the overridden type and method, that one's result. */
  TWIN_RETURN_TYPE(
      "TwinReturnType",
      "'%s' returns '%s', but '%s.%s' returns '%s', and a future of one type cannot override a"
          + " future of another; return the same type, or choose another name for the twin:"
          + " '@SmartAsync(name = \"...\")'"),

  /** Arguments: the method, its twin's result, the overridden type and method, that one's. */
  TWIN_OTHER_RESULT(
      TWIN_RETURN_TYPE.key,
      "the twin of '%s' would return '%s', but the twin of '%s.%s' that it overrides returns '%s';"
          + " make both return the same, or choose another name for one of the twins:"
          + " '@SmartAsync(name = \"...\")'"),

  /** Arguments: the method, an exception, the overridden type and method, the exception again. */
  TWIN_THROWS_MORE(
      "TwinThrowsMore",
      "the twin of '%s' would throw '%s', which the twin of '%s.%s' that it overrides does not"
          + " declare; add 'throwing = %s.class' there, or choose another name for this twin:"
          + " '@SmartAsync(name = \"...\")'"),

  /** Arguments: the method, the interface, the interface. */
  SAME_AS_WRAPPER(
      "SameAsWrapper",
      "'%s' has the same signature as '%s.of', which wraps an instance; rename the method"),

  /** Arguments: the method, its twin, the interface. */
  TWIN_SAME_AS_WRAPPER(
      SAME_AS_WRAPPER.key,
      "the twin of '%s' would be '%s', but this is the signature of '%s.of', which wraps an"
          + " instance; choose another name for the twin: '@SmartAsync(name = \"...\")'"),

  /** Argument: the interface. */
  GENERATED_NAME_EXISTS(
      "GeneratedNameExists",
      "'%s' exists already; choose another name for the generated interface, on the type:"
          + " '@SmartAsync(name = \"...\")'"),

  /** Arguments: the facade, the wrapped type. */
  FACADE_NAME_EXISTS(
      GENERATED_NAME_EXISTS.key,
      "'%s' exists already; choose another name for the facade: '@SmartAsync.For(value = %s.class,"
          + " name = \"...\")'"),

  /** Arguments: the facade, the annotated type or package that it is generated for. */
  FACADE_REQUESTED_TWICE(
      GENERATED_NAME_EXISTS.key,
      "'%s' is generated for '%s' already; request the facades of both in one '@SmartAsync.For', or"
          + " in different packages"),

  /** Arguments: the generated type, the adapter. */
  ADAPTER_POINTER_EXISTS(
      GENERATED_NAME_EXISTS.key,
      "'%s' exists already, but it is generated for the adapter '%s'; remove it"),

  // Elements of annotations

  /** Argument: the text. */
  INVALID_TIMEOUT(
      "InvalidTimeout",
      "'timeout = \"%s\"' is not a duration; write a whole number above 0 followed by 'ms', 's',"
          + " 'm' or 'h', for example 'timeout = \"30s\"'"),

  /** Arguments: the option, its value, the option. */
  INVALID_TIMEOUT_OPTION(
      INVALID_TIMEOUT.key,
      "the option '%s' is '%s', which is not a duration; write a whole number above 0 followed by"
          + " 'ms', 's', 'm' or 'h', for example '-A%s=30s'"),

  TIMEOUT_OF_MANY_VALUES(
      "TimeoutNotSupported",
      "'timeout' is not supported on a method that returns many values; use the timeout of the"
          + " library that produces the values, or remove 'timeout'"),

  TIMEOUT_OF_FACADE_WITHOUT_WAITS(
      TIMEOUT_OF_MANY_VALUES.key,
      "'timeout' has no effect, because no method of the facade waits for a value; remove"
          + " 'timeout'"),

  /** Argument: the exception. */
  UNCHECKED_THROWING(
      "UncheckedThrowing",
      "'%s' is an unchecked exception, which the twin throws without declaring it; remove it from"
          + " 'throwing'"),

  THROWING_OF_SYNCHRONOUS_METHOD(
      "ThrowingNotSupported",
      "'throwing' is not supported on a method that does not return an asynchronous value; declare"
          + " the exceptions in the 'throws' clause of the method, and remove 'throwing'"),

  THROWING_OF_MANY_VALUES(
      THROWING_OF_SYNCHRONOUS_METHOD.key,
      "'throwing' is not supported on a method that returns many values, because the operations of"
          + " a stream throw no checked exceptions; remove 'throwing'"),

  /** Argument: the type. */
  THROWING_OF_SYNCHRONOUS_TYPE(
      THROWING_OF_SYNCHRONOUS_METHOD.key,
      "'throwing' has no effect, because no method of '%s' returns an asynchronous value; declare"
          + " the exceptions in the 'throws' clauses of the methods, and remove 'throwing'"),

  THROWING_OF_FACADE_WITHOUT_WAITS(
      THROWING_OF_SYNCHRONOUS_METHOD.key,
      "'throwing' has no effect, because no method of the facade waits for a value and the"
          + " operations of a stream throw no checked exceptions; remove 'throwing'"),

  OPTIONAL_NOT_SUPPORTED(
      "OptionalNotSupported",
      "'optional' is supported only on a method that returns one asynchronous value; remove"
          + " 'optional'"),

  /** Argument: the method. */
  OPTIONAL_OF_FACADE_METHOD(
      OPTIONAL_NOT_SUPPORTED.key,
      "'%s' does not return an asynchronous value that can be absent; remove it from 'optional'"),

  /** Argument: the method. */
  ASYNC_OF_FACADE_METHOD(
      "AsyncNotSupported",
      "'%s' does not return an asynchronous value or a type with a facade, so it is not changed"
          + " anyway; remove it from 'async'"),

  SINGLE_NOT_SUPPORTED(
      "SingleNotSupported",
      "'single' is supported only on a method that returns a publisher; remove 'single'"),

  /** Argument: the method. */
  SINGLE_OF_FACADE_METHOD(
      SINGLE_NOT_SUPPORTED.key, "'%s' does not return a publisher; remove it from 'single'"),

  /** Argument: the number. */
  INVALID_PREFETCH(
      "InvalidPrefetch", "'prefetch = %s' is negative; write 1 or more, or remove 'prefetch'"),

  /** Arguments: the option, its value, the option. */
  INVALID_PREFETCH_OPTION(
      INVALID_PREFETCH.key,
      "the option '%s' is '%s', which is not a number above 0; write for example '-A%s=256'"),

  PREFETCH_NOT_SUPPORTED(
      "PrefetchNotSupported",
      "'prefetch' is supported only on a method whose twin returns a stream; remove 'prefetch'"),

  PREFETCH_OF_FACADE_WITHOUT_STREAMS(
      PREFETCH_NOT_SUPPORTED.key,
      "'prefetch' has no effect, because no method of the facade returns a stream; remove"
          + " 'prefetch'"),

  AS_NOT_SUPPORTED(
      "AsNotSupported",
      "'as' is not supported on a method that returns an asynchronous value, because its twin is"
          + " synchronous; remove 'as'"),

  /** Arguments: the type, those that are supported. */
  UNSUPPORTED_AS(
      "UnsupportedAs",
      "'as = %s.class' is not supported, because a twin cannot return this type; write one of"
          + " '%s', or remove 'as'"),

  /** Arguments: the type, its adapter, the method that the adapter does not have. */
  AS_OF_ADAPTER_WITHOUT_FACTORY(
      UNSUPPORTED_AS.key,
      "'as = %s.class' is not supported, because the adapter '%s' has no method '%s'; add it to the"
          + " adapter, or remove 'as'"),

  /** Argument: the type. */
  AS_OF_ONE_FOR_STREAM(
      "AsDoesNotFit",
      "'as = %1$s.class' does not fit a method that returns a 'Stream', because '%1$s' holds at"
          + " most one value; write for example 'as = Flux.class', or remove 'as'"),

  /** Argument: the type. */
  AS_OF_VALUE_FOR_VOID(
      AS_OF_ONE_FOR_STREAM.key,
      "'as = %1$s.class' does not fit a method that returns nothing, because '%1$s' always holds a"
          + " value; write for example 'as = Completable.class', or remove 'as'"),

  /** Argument: the type. */
  AS_OF_VALUE_FOR_NULL(
      AS_OF_ONE_FOR_STREAM.key,
      "'as = %1$s.class' does not fit a method that may return null, because '%1$s' always holds a"
          + " value; write for example 'as = Maybe.class', or remove 'as'"),

  /** Arguments: the type, what it holds, what the method returns. */
  AS_OF_OTHER_VALUE(
      AS_OF_ONE_FOR_STREAM.key,
      "'as = %1$s.class' does not fit a method that returns '%3$s', because '%1$s' holds a '%2$s';"
          + " write for example 'as = Mono.class', or remove 'as'"),

  /** Argument: the type. */
  AS_FOR_ONE_VALUE(
      AS_OF_ONE_FOR_STREAM.key,
      "'as = %1$s.class' does not fit a method that returns one value, because '%1$s' does not hold"
          + " exactly one; write for example 'as = Mono.class', or remove 'as'"),

  // Either method

  /** Arguments: the method, its type. */
  EITHER_ON_METHOD(
      "EitherNotSupported",
      "'either' on '%s' has no effect, because it applies to all operations of an interface; write"
          + " '@SmartAsync(either = true)' on '%s'"),

  /** Argument: the type. */
  EITHER_OF_CLASS(
      EITHER_ON_METHOD.key,
      "'%s' is not an interface, but 'either' is for interfaces whose implementations write the"
          + " synchronous or the asynchronous method; annotate an interface, or remove 'either'"),

  /** Arguments: the type, its generated interface. */
  EITHER_OF_SEALED(
      EITHER_ON_METHOD.key,
      "'%s' is sealed, so '%s' cannot extend it; remove 'sealed', or remove 'either'"),

  /** Arguments: the type, then its generated interface four times. */
  EITHER_EXTENDS_GENERATED(
      EITHER_ON_METHOD.key,
      "'%s' extends '%s', but with 'either', '%s' extends it; remove 'extends %s', and let"
          + " implementations implement '%s'"),

  /** Arguments: the method, what it returns. */
  EITHER_OF_ASYNCHRONOUS_METHOD(
      EITHER_ON_METHOD.key,
      "'%s' returns '%s', but an interface with 'either' declares the synchronous methods; return"
          + " the value itself, and choose the type of the asynchronous method with 'as'"),

  /** Arguments: the class, the pairs of methods, the generated interface. */
  NEITHER_IMPLEMENTED(
      "NeitherImplemented",
      "'%s' implements neither %s, which call each other in '%s'; implement one method of each"
          + " operation"),

  // Facades

  FACADE_OF_NO_TYPE(
      "FacadeOfNoType",
      "'value' names no type; write the class or interface for which a facade is generated"),

  /** Arguments: the type, what it is. */
  FACADE_OF_NO_CLASS(
      "FacadeOfNoClass",
      "'%s' has no methods to call, because it is %s; write a class or an interface"),

  /** Arguments: the type, the package of the facade, the package of the type. */
  FACADE_IN_OTHER_PACKAGE(
      "FacadeInOtherPackage",
      "'%s' is not public, so a facade in %s cannot refer to it; write the annotation in the"
          + " package '%s', or name a public supertype"),

  /** Arguments: the type, the type in a bound, the type. */
  TYPE_PARAMETER_NOT_VISIBLE(
      FACADE_IN_OTHER_PACKAGE.key,
      "the type parameters of '%s' have '%s' in a bound, which is not visible in the package of"
          + " the facade; remove '%s', or name a supertype"),

  /** Argument: the type. */
  FACADE_NAMED_TWICE(
      "FacadeNamedTwice",
      "'%s' is named twice, but one facade is generated for a type; remove one of the two"),

  /** Arguments: two types, the facade, the second type. */
  FACADES_OF_SAME_NAME(
      "FacadesOfSameName",
      "the facades of '%s' and '%s' would both be '%s'; choose another name for one of them, in an"
          + " annotation of its own: '@SmartAsync.For(value = %s.class, name = \"...\")'"),

  /** Arguments: the name, the number of types. */
  FACADE_NAME_FOR_SEVERAL_TYPES(
      "FacadeNameForSeveralTypes",
      "'name = \"%s\"' is one name for the facades of %s types; remove 'name', or write one"
          + " '@SmartAsync.For' for each type"),

  /** Argument: the type. */
  FACADE_OF_ASYNCHRONOUS_VALUE(
      "FacadeOfAsynchronousValue",
      "'%s' is an asynchronous value and has no other methods; name the types whose methods return"
          + " it"),

  /** Argument: the type. */
  FACADE_NOT_NEEDED(
      "FacadeNotNeeded",
      "'%s' has no public method that is asynchronous or returns a type with a facade; remove it,"
          + " or add the types that its methods return to 'follow'"),

  /** Arguments: the types, the clients that have presets. */
  NO_PRESET(
      "NoPreset",
      "there is no preset for '%s'; write one annotation for each library of '%s', or replace"
          + " 'preset' by 'single', 'optional' and 'follow'"),

  /** Arguments: the other types, the type that is followed. */
  FOLLOW_NOT_RETURNED(
      "FollowNotReturned",
      "no method of '%s' returns '%s'; remove it from 'follow', or move it to 'value'"),

  /** Arguments: the types, the method, what it has to return, the element. */
  UNKNOWN_METHOD(
      "UnknownMethod",
      "'%s' has no method '%s'; write the name of a method that returns %s, or remove it from"
          + " '%s'"),

  /** Arguments: the types, the method, the element. */
  METHOD_NOT_IN_FACADE(
      UNKNOWN_METHOD.key,
      "the facade of '%s' has no method '%s', because its signature contains a type that is missing"
          + " or not visible, or a name that Java source code cannot contain, or because the type"
          + " has the synchronous method itself; remove it from"
          + " '%s'"),

  // Adapters

  /** Argument: the class or the method. */
  ADAPTER_NOT_PUBLIC(
      "AdapterNotPublic",
      "'%s' is not public, so generated code cannot call the adapter; make it public"),

  /** Argument: the method. */
  ADAPTER_METHOD_NOT_STATIC(
      "AdapterMethodNotStatic",
      "'%s' is not static, but generated code has no instance of the adapter; make it static"),

  /** Arguments: the method, the exception. */
  ADAPTER_METHOD_THROWS(
      "AdapterMethodThrows",
      "'%s' throws the checked exception '%s', which generated code does not handle; return a value"
          + " that fails with the exception"),

  /** Argument: the method. */
  ADAPTER_CALLBACK_SIGNATURE(
      "AdapterCallbackSignature",
      "'%s' must have one parameter, a 'Completer' or an 'Emitter', and return the callback; write for"
          + " example '<T> Callback<T> toCallback(Completer<T> completer)'"),

  /** Arguments: the type, the type. */
  ADAPTER_OF_CALLBACK(
      "AdapterOfCallback",
      "'%s' receives a value and does not hold one, so that no method can return a '%s' as its"
          + " result; adapt a type that methods return, or declare 'toCallback', which makes a '%s' from"
          + " a 'Completer' or an 'Emitter'"),

  /** Argument: the adapter. */
  ADAPTER_WITHOUT_METHOD(
      "AdapterWithoutMethod",
      "'%s' declares none of 'toFuture', 'toPublisher' and 'toCallback'; add one of them, for example"
          + " 'public static <T> CompletionStage<T> toFuture(Promise<T> promise)'"),

  /** Arguments: two methods. */
  ADAPTER_OF_SEVERAL_TYPES(
      "AdapterOfSeveralTypes",
      "the adapter declares both '%s' and '%s', but adapts only one type; move one of the two to an"
          + " adapter of its own, or remove it"),

  /** Arguments: two methods. */
  ADAPTER_WITH_TWO_FACTORIES(
      "AdapterWithTwoFactories",
      "the adapter declares both '%s' and '%s', but only one of them can be called; remove the"
          + " other"),

  /** Arguments: the method, the name of the right one, the name of the method that it goes with. */
  ADAPTER_FACTORY_DOES_NOT_FIT(
      "AdapterFactoryDoesNotFit",
      "'%s' is not supported in an adapter with '%s'; write '%s', or remove it"),

  CAN_BE_EMPTY_NOT_SUPPORTED(
      "CanBeEmptyNotSupported",
      "'canBeEmpty' is not supported in an adapter with 'toPublisher', because a publisher can"
          + " always be empty; remove 'canBeEmpty'"),

  /** Argument: the method. */
  ADAPTER_PARAMETER(
      "AdapterParameter",
      "'%s' does not have exactly one parameter of the adapted type; declare one parameter whose"
          + " type is a class or an interface"),

  /** Arguments: the method, the adapted type, the same with its parameters. */
  ADAPTER_PARAMETER_TOO_NARROW(
      "AdapterParameterTooNarrow",
      "'%1$s' does not take every '%2$s'; declare the parameter as '%3$s', with type parameters of"
          + " the method and no other bounds than those of '%2$s'"),

  /** Arguments: the method, what it returns, what to return, the adapted type. */
  ADAPTER_RETURN_TYPE(
      "AdapterReturnType", "'%s' returns '%s'; return %s whose type argument is what '%s' holds"),

  /** Arguments: the method, the adapted type. */
  ADAPTER_HOLDS_OTHER_TYPE(
      ADAPTER_RETURN_TYPE.key,
      "the value that '%1$s' makes available is not of a type argument of '%2$s'; return a value of"
          + " a type argument of '%2$s', or of a type without type variables"),

  /** Arguments: the method, the adapted type. */
  ADAPTER_FACTORY_NOT_INFERABLE(
      "AdapterFactoryNotInferable",
      "'%s' cannot be called, because the type arguments of '%s' do not follow from the value that"
          + " it holds; remove it"),

  /** Arguments: the method, the adapted type, the declaration to write. */
  ADAPTER_FACTORY_SIGNATURE(
      "AdapterFactorySignature",
      "'%s' does not create a '%s' from a publisher of its values; write '%s'"),

  /** Arguments: as of ADAPTER_FACTORY_SIGNATURE. */
  ADAPTER_FUTURE_FACTORY_SIGNATURE(
      ADAPTER_FACTORY_SIGNATURE.key,
      "'%s' does not create a '%s' from a future of its value; write '%s', or take a 'Supplier' of"
          + " the future to start the operation later"),

  /** Argument: the type. */
  ADAPTER_OF_SUPPORTED_TYPE(
      "AdapterOfSupportedType", "'%s' is supported without an adapter; remove the adapter"),

  /** Arguments: the type, the supported type that it is a subtype of. */
  ADAPTER_OF_SUBTYPE_OF_SUPPORTED_TYPE(
      ADAPTER_OF_SUPPORTED_TYPE.key,
      "'%s' is a '%s', which is supported without an adapter; remove the adapter"),

  /** Argument: the type. */
  ADAPTER_OF_JDK_TYPE(
      "AdapterOfJdkType",
      "'%s' is a type of the JDK, whose asynchronous types are supported without an adapter; adapt"
          + " a type of a library or of your own"),

  /** Arguments: the other adapter, the type. */
  TWO_ADAPTERS("TwoAdapters", "'%s' already adapts '%s'; remove one of the two adapters"),

  /** Arguments: the adapter, the type. */
  ADAPTER_GENERATED_TOO_LATE(
      "AdapterGeneratedTooLate",
      "'%s' was generated after methods that return '%s' were processed; generate the adapter in"
          + " another module, which is compiled before"),

  /** Arguments: the type, its adapter, the user's module, the adapter's module. */
  ADAPTER_NOT_ACCESSIBLE(
      "AdapterNotAccessible",
      "the adapter of '%s', '%s', is not accessible from the module '%s'; add 'requires %s', and"
          + " export the package of the adapter from that module"),

  /** Arguments: the type, what should name its adapter. */
  ADAPTER_NOT_FOUND(
      "AdapterNotFound",
      "the adapter of '%s' cannot be found, because '%s' does not name it; rebuild the library or"
          + " module that contains the adapter"),

  // Proxies

  /**
   * Arguments: the type, how it has the interface, the interface, which annotations do not apply to
   * which twins, the interface, what to avoid, the interface.
   */
  PROXY_BYPASS(
      "ProxyBypass",
      "'%s' %s '%s', whose twins run behind a proxy and not through it, so %s; add"
          + " 'smartasync-spring' to the class path, wrap the object with '%s.of(...)' instead of"
          + " %s '%s', or declare '@SmartAsync(proxyChecked = true)' if you have checked that the"
          + " proxy applies to the twins"),

  /** Arguments: the entry, the option, an example. */
  INVALID_PROXY_ANNOTATION(
      "InvalidProxyAnnotation",
      "'%s' in the option '%s' is not a qualified name; write the names of annotations, separated"
          + " by commas: '%s'"),

  /** Arguments: the name, the option. */
  UNKNOWN_PROXY_ANNOTATION(
      Diagnostic.Kind.WARNING,
      "UnknownProxyAnnotation",
      "'%s' in the option '%s' is not an annotation on the class path; correct the name or remove"
          + " it"),

  // The build

  /** Argument: the version of Java. */
  SOURCE_TOO_OLD(
      "SourceTooOld",
      "the sources are compiled for Java %s, but SmartAsync needs Java 21 or newer; set the"
          + " compiler option '--release' to 21 or higher"),

  /** Arguments: the interface, the names of the missing types. */
  MISSING_TYPE(
      "MissingType",
      "'%s' is not generated, because %s cannot be found; import it, or add the dependency that"
          + " contains it"),

  /** Argument: the names of the missing types. */
  MISSING_TYPE_OF_FACADE(
      MISSING_TYPE.key,
      "no facade is generated, because %s cannot be found; import it, or add the dependency that"
          + " contains it"),

  /** Arguments: the wrapped type, the missing type, the wrapped type. */
  MISSING_TYPE_OF_LIBRARY(
      MISSING_TYPE.key,
      "the declaration of '%s' contains '%s', which cannot be found; add the dependency that"
          + " contains it, or name a supertype of '%s'"),

  /** Arguments: the generated type, the reason. */
  CANNOT_WRITE(
      "CannotWrite",
      "'%s' cannot be written: %s; make the output directory of the compiler writable");

  private final Diagnostic.Kind kind;
  private final String key;
  private final String template;

  Message(String key, String template) {
    this(Diagnostic.Kind.ERROR, key, template);
  }

  Message(Diagnostic.Kind kind, String key, String template) {
    this.kind = kind;
    this.key = key;
    this.template = template;
  }

  Diagnostic.Kind kind() {
    return kind;
  }

  /** Returns the key, as in {@code NotPublic}. */
  public String key() {
    return key;
  }

  /** Returns the key as it is printed and as warnings are suppressed, {@code SmartAsync:...}. */
  String qualifiedKey() {
    return "SmartAsync:" + key;
  }

  /** Returns the text of the message, with its key, about what the arguments name. */
  public MessageText of(Object... arguments) {
    return new MessageText(this, template.formatted(arguments) + " [" + qualifiedKey() + "]");
  }
}
