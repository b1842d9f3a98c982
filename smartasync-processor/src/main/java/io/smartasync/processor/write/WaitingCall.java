package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.table.NameScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * A call that a generated method makes and whose result it waits for.
 *
 * @param names the names that are visible in the method
 * @param returned the type that the call returns, as its author declared it
 * @param call the expression of the call
 * @param synchronousMethod the generated method, as the exception names it if waiting is not
 *     allowed
 * @param asynchronousMethod the method to call instead, as that exception names it
 * @param thrown the exceptions that the call itself throws
 * @param failures the checked exceptions, of the call and of its result, that are thrown as
 *     themselves, none a subclass of another
 * @param isClose whether the generated method is the one that {@link AutoCloseable} declares
 * @param timeout how long to wait, if the wait is limited
 * @param wrapper what the result is wrapped in, or each of many, if it is wrapped
 * @param nullMark the annotation of a result that can be null, if its type has none
 */
record WaitingCall(
    NameScope names,
    TypeMirror returned,
    CodeBlock call,
    String synchronousMethod,
    String asynchronousMethod,
    List<? extends TypeMirror> thrown,
    List<TypeMirror> failures,
    boolean isClose,
    Optional<Duration> timeout,
    Optional<ResultWrapper> wrapper,
    Optional<AnnotationSpec> nullMark) {}
