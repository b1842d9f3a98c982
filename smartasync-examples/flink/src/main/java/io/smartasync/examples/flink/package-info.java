/** The pipeline on Apache Flink: the same archiver, called for each element of a stream. */
@NullMarked
package io.smartasync.examples.flink;

import org.jspecify.annotations.NullMarked;
