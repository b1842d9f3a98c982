/**
 * The annotation processor.
 *
 * <p>{@link io.smartasync.processor.SmartAsyncProcessor} is a list of steps. In each round, a step
 * finds its annotated elements, defers those that depend on types which do not exist yet, has the
 * others read and written, and adds what is wrong to the report of the round. No other package
 * prints or touches the round. {@link io.smartasync.processor.ProxyCheckProcessor} is a second
 * processor, for types without annotations.
 *
 * <p>The packages below import one another one way:
 *
 * <ul>
 *   <li>{@code read} reads annotated elements, checks them and makes the {@code model} of them. It
 *       imports all the others but {@code write}.
 *   <li>{@code write} makes source code of the {@code model}. It imports {@code model}, {@code
 *       element} and {@code table}.
 *   <li>{@code proxy} checks that no twin bypasses a proxy. It imports {@code element} and {@code
 *       report}.
 *   <li>{@code model} holds what is to be generated. It imports {@code table}.
 *   <li>{@code table}, {@code element} and {@code report} import no other package of the processor.
 *       They hold the asynchronous types of libraries, facts about elements, and problems.
 * </ul>
 */
@NullMarked
package io.smartasync.processor;

import org.jspecify.annotations.NullMarked;
