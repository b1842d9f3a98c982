/**
 * The pipeline of the README, written in five ways. A way is one or two classes of the author's;
 * what all of them need is in the other classes.
 */
@NullMarked
package io.smartasync.benchmarks.job;

import org.jspecify.annotations.NullMarked;
