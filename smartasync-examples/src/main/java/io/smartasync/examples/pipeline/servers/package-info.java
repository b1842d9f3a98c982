/** The servers of the pipeline: a REST API, an S3 endpoint and PostgreSQL, all on loopback. */
@NullMarked
package io.smartasync.examples.pipeline.servers;

import org.jspecify.annotations.NullMarked;
