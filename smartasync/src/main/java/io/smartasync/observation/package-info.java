/**
 * Lets {@code smartasync-testing} see what is in progress. It is not part of the API: the module
 * exports it to that module only.
 */
@NullMarked
package io.smartasync.observation;

import org.jspecify.annotations.NullMarked;
