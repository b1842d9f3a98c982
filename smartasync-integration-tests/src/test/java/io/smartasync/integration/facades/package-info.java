/**
 * Facades of real libraries' clients, which call their servers on loopback. The facades of R2DBC
 * are requested on this package, the others in their tests.
 */
@NullMarked
@SmartAsync.For(
    value = ConnectionFactory.class,
    follow = {Connection.class, Statement.class, Result.class, Batch.class},
    single = {"create", "validate", "getRowsUpdated"})
package io.smartasync.integration.facades;

import io.r2dbc.spi.Batch;
import io.r2dbc.spi.Connection;
import io.r2dbc.spi.ConnectionFactory;
import io.r2dbc.spi.Result;
import io.r2dbc.spi.Statement;
import io.smartasync.SmartAsync;
import org.jspecify.annotations.NullMarked;
