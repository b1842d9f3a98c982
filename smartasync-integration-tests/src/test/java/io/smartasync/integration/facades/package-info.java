/**
 * Facades of the clients of real libraries, which call their servers on loopback: what is asked for
 * here is R2DBC's, the others are asked for beside their tests.
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
