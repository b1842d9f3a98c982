/**
 * Facades of real libraries' clients, which call their servers on loopback. The facades of R2DBC
 * are requested on this package, the others in their tests.
 */
@NullMarked
@SmartAsync.For(value = ConnectionFactory.class, preset = true)
package io.smartasync.integration.facades;

import io.r2dbc.spi.ConnectionFactory;
import io.smartasync.SmartAsync;
import org.jspecify.annotations.NullMarked;
