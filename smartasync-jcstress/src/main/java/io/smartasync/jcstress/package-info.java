/**
 * Concurrency tests, each of which jcstress runs millions of times to look for forbidden outcomes.
 * Each class is one race.
 */
@NullMarked
package io.smartasync.jcstress;

import org.jspecify.annotations.NullMarked;
