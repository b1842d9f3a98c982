/**
 * Tests of the generated code with real libraries. The module has tests only; this file exists for
 * tools that need a main class folder.
 */
@NullMarked
package io.smartasync.integration;

import org.jspecify.annotations.NullMarked;
