/** What the pipeline talks to: a REST API, an S3 endpoint and a PostgreSQL, all on loopback. */
@NullMarked
package io.smartasync.examples.pipeline.servers;

import org.jspecify.annotations.NullMarked;
