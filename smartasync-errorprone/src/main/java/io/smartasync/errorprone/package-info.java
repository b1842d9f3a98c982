/**
 * Checks for the compiler plugin Error Prone that find wrong uses of twins and of {@code Async}.
 *
 * <p>Error Prone loads the checks from its annotation processor path; programs do not use this
 * package. Each check has a page in {@code docs/errorprone}.
 */
@NullMarked
package io.smartasync.errorprone;

import org.jspecify.annotations.NullMarked;
