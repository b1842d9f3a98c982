package io.smartasync.processor.write;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import io.smartasync.processor.table.NameScope;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.type.TypeMirror;

/**
 * What a generated method calls and waits for.
 *
 * @param names names what the method mentions
 * @param returned what the call returns, as its author declared it
 * @param call the expression that calls it
 * @param door how the generated method is called where it is refused
 * @param alternative what to call there instead
 * @param thrown what the call itself throws
 * @param failures the checked exceptions, of the call and of what it returns, that are let through
 *     as themselves, none a subclass of another
 * @param timeout how long to wait
 * @param wrapper what the result is wrapped in, or each of many, if it is
 * @param nullMark marks a result that can be null where no annotation of its type does
 */
record WaitingCall(
    NameScope names,
    TypeMirror returned,
    CodeBlock call,
    String door,
    String alternative,
    List<? extends TypeMirror> thrown,
    List<TypeMirror> failures,
    Optional<Duration> timeout,
    Optional<ResultWrapper> wrapper,
    Optional<AnnotationSpec> nullMark) {}
