package io.smartasync.examples.pipeline;

/**
 * A file that has been downloaded.
 *
 * @param bytes its size
 * @param sha256 the SHA-256 of what was written, in hexadecimal digits
 */
record Download(long bytes, String sha256) {}
