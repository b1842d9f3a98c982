package io.smartasync.processor.write;

import com.palantir.javapoet.CodeBlock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.TypeMirror;

/**
 * What a generated method calls and waits for.
 *
 * @param method the asynchronous method, whose parameters the generated one has
 * @param call the expression that calls it
 * @param door how the generated method is called where it is refused
 * @param alternative what to call there instead
 * @param thrown what the call itself throws
 * @param failures the checked exceptions, of the call and of what it returns, that are let through
 *     as themselves, none a subclass of another
 * @param timeout how long to wait
 */
record WaitingCall(
    ExecutableElement method,
    CodeBlock call,
    String door,
    String alternative,
    List<? extends TypeMirror> thrown,
    List<TypeMirror> failures,
    Optional<Duration> timeout) {}
