/**
 * The checks of types that inherit generated methods.
 *
 * <p>The check that no class leaves both methods of an operation to a generated interface where
 * each calls the other.
 *
 * <p>The check that no twin bypasses a proxy: which annotations only a proxy honours, and which
 * types have them and inherit twins.
 *
 * <p>A twin is a default method. It runs on the object behind a proxy and calls the operation on
 * {@code this}, where no advice of the proxy runs. Imports {@code element} and {@code report}.
 */
@NullMarked
package io.smartasync.processor.proxy;

import org.jspecify.annotations.NullMarked;
